import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { type Node, walk } from '../../../build/react/edit.ts';
import { HOOKS } from '../../../build/react/features.ts';

const SOURCES = resolve(import.meta.dirname, '../../../src');

/** What may be imported of React: the page is built without the rest (build/react/features.ts). */
const IMPORTS: Readonly<Record<string, readonly string[]>> = {
  react: [...HOOKS, 'createContext', 'Fragment', 'memo'],
  'react-dom/client': ['createRoot', 'hydrateRoot'],
};

const sources = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter(
  // It is built for Node.js, with React whole.
  (path) => /\.tsx?$/.test(path) && path !== 'prerender.tsx',
);

describe('src/', () => {
  it.each(sources)('uses of React what the page is built with: %s', (path) => {
    expect(problemsIn(readFileSync(join(SOURCES, path), 'utf8'))).toEqual([]);
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
    ["export { Suspense } from 'react';", ['react, not by an import']],
    ["const react = import('react');", ['react, not by an import']],
    ['const a = <Fragment key={1} />;', []],
    ['const a = <Fragment ref={b} />;', ['ref on a Fragment']],
    ['const a = <form action={b} />;', ['action on a form']],
    ['const a = <button formAction={b} />;', ['formAction on a button']],
    ['const a = <my-box />;', ['my-box']],
    ['createRoot(a, { onUncaughtError });', ['options of a root']],
    ['hydrateRoot(a, b);', []],
  ])('is found: %s', (code, problems) => {
    expect(problemsIn(code)).toEqual(problems);
  });
});

/** What a file uses that the page is built without, in words. */
function problemsIn(code: string): readonly string[] {
  const { program } = parseSync('file.tsx', code);
  const problems: string[] = [];
  walk(program, ({ node }) => {
    problems.push(...importsIn(node), ...elementIn(node), ...optionsIn(node));
  });
  return problems;
}

function importsIn(node: Node): readonly string[] {
  const isOther = /^(?:ImportExpression|Export(?:Named|All)Declaration)$/.test(node.type);
  if (isOther && 'source' in node && node.source !== null) {
    const { source } = node;
    const from = typeof source === 'object' && 'value' in source ? `${source.value}` : '';
    return isReact(from) ? [`${from}, not by an import`] : [];
  }
  if (node.type !== 'ImportDeclaration' || node.importKind === 'type') return [];
  const from = node.source.value;
  if (!isReact(from)) return [];
  return node.specifiers
    .filter((specifier) => !('importKind' in specifier && specifier.importKind === 'type'))
    .map((specifier) =>
      'imported' in specifier && 'name' in specifier.imported ? specifier.imported.name : '*',
    )
    .filter((name) => !IMPORTS[from]?.includes(name))
    .map((name) => `${name} from ${from}`);
}

function isReact(from: string): boolean {
  return /^react(?:-dom)?(?:\/|$)/.test(from);
}

function elementIn(node: Node): readonly string[] {
  if (node.type !== 'JSXOpeningElement' || node.name.type !== 'JSXIdentifier') return [];
  const { name } = node.name;
  const attributes = node.attributes.map((attribute) =>
    attribute.type === 'JSXAttribute' && attribute.name.type === 'JSXIdentifier'
      ? attribute.name.name
      : '',
  );
  const refused = name === 'Fragment' ? ['ref'] : ['action', 'formAction'];
  const found = attributes.filter((attribute) => refused.includes(attribute));
  return [...(name.includes('-') ? [name] : []), ...found.map((one) => `${one} on a ${name}`)];
}

function optionsIn(node: Node): readonly string[] {
  if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier') return [];
  const given = { createRoot: 1, hydrateRoot: 2 }[node.callee.name] ?? node.arguments.length;
  return node.arguments.length > given ? ['options of a root'] : [];
}
