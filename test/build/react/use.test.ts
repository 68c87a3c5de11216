import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemsIn } from '../../../build/react/use.ts';

const SOURCES = resolve(import.meta.dirname, '../../../src');

const sources = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /\.tsx?$/.test(path),
);

describe('src/', () => {
  it.each(sources)('uses of React what the page is built with: %s', (path) => {
    const file = join(SOURCES, path);
    expect(problemsIn(readFileSync(file, 'utf8'), file)).toEqual([]);
  });
});

describe('what is left out of React, and would be passed over in silence,', () => {
  it.each([
    ["import { useState, memo, type Component } from 'react';", []],
    ["import type { Component, Suspense } from 'react';", []],
    ["import { startTransition } from 'react';", ['startTransition from react']],
    ["import { Component as C } from 'react';", ['Component from react']],
    ["import * as React from 'react';", ['* from react']],
    ["import React from 'react';", ['* from react']],
    ["import { preload } from 'react-dom';", ['preload from react-dom']],
    ["import { hydrateRoot } from 'react-dom/client';", ['hydrateRoot from react-dom/client']],
    ["export { Suspense } from 'react';", ['react, not by an import']],
    ["const react = import('react');", ['react, not by an import']],
    ['const a = <Fragment key={1} />;', []],
    ['const a = <Fragment ref={b} />;', ['ref on a Fragment']],
    ['const a = <form action={b} />;', ['action on a form']],
    ['const a = <button formAction={b} />;', ['formAction on a button']],
    ['const a = <my-box />;', ['my-box']],
    ['const a = <title>b</title>;', ['title']],
    ['const a = <p style={b} />;', ['style on a p']],
    ['const a = <path strokeLinejoin="round" />;', ['strokeLinejoin on a path']],
    ['const a = <use xlink:href="#b" />;', ['xlink: on a use']],
    ['const a = <input type="range" min={0} max={9} step={1} list="b" onInput={c} />;', []],
    ['const a = <input type="datetime-local" autoComplete="off" spellCheck={false} />;', []],
    ['const a = <div data-b aria-hidden onDrop={c} onDragOver={c} />;', []],
    ['const a = <details open onToggle={b} />;', []],
    ['const a = <p onScroll={b} />;', ['onScroll on a p']],
    ['const a = <p onClickCapture={b} />;', ['onClickCapture on a p']],
    ['const a = <Text onText={b} style={c} />;', []],
    ['const a = <p {...(b && { tabIndex: 0, style: c })} />;', ['style on a p']],
    ["const b = { 'data-c': 1, style: 2 } as const; const a = <p {...b} />;", ['style on a p']],
    ['const a = <p {...b} />;', ['{...} on a p']],
    [`type B = { b: Record<\`data-\${string}\`, string> }; const a = <p {...b} />;`, []],
    ['const a = <p {...b()} />;', ['{...} on a p']],
    ['const a = <p {...{ ...b }} />;', ['{...} on a p']],
    ['const a = <Text {...b} />;', []],
    ['const a = <p onClick={(event) => b(event.pageX, event.clientX)} />;', ['pageX of an event']],
    ['const a = <p onClick={({ key, charCode }) => b(key)} />;', ['charCode of an event']],
    ['const a = <p onClick={({ ...all }) => b(all)} />;', ['{...} of an event']],
    ['const a = <Text onText={(text) => b(text.pageX)} />;', []],
    [
      "import type { KeyboardEvent } from 'react'; function a(e: KeyboardEvent) { e.which; }",
      ['which of an event'],
    ],
    ['function a(event: KeyboardEvent) { event.which; }', []],
    ['createRoot(a, { onUncaughtError });', ['options of a root']],
    ['createRoot(a);', []],
  ])('is found: %s', (code, problems) => {
    expect(problemsIn(code)).toEqual(problems);
  });
});
