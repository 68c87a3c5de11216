import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asModule, withoutClasses } from '../../../build/react/modulesPlugin.ts';
import { DIST } from '../../support/site.ts';

describe('asModule', () => {
  it('imports what was required, and exports what was exported', () => {
    const code = asModule(
      'var A = require("react"),\n  B = require("react-dom");\nexports.one = A.x;\nexports.two = function () { return exports.one; };\n',
    );
    expect(code).toContain("import * as A from 'react';import * as B from 'react-dom';");
    expect(code).toContain('exported_two = function () { return exported_one; };');
    expect(code).toContain('export { exported_one as one,exported_two as two };');
    expect(code).not.toContain('require(');
  });

  it.each(['module.exports = 1;', 'if (a) { b = require("c"); }', 'Object.assign(exports, a);'])(
    'refuses what it does not know: %s',
    (code) => {
      expect(() => asModule(code)).toThrow('React is written anew');
    },
  );
});

describe('withoutClasses', () => {
  const file = createRequire(import.meta.url).resolve('react/package.json');
  const react = asModule(readFileSync(join(dirname(file), 'cjs/react.production.js'), 'utf8'));

  it('leaves the classes to extend out of React, and nothing else', () => {
    const short = withoutClasses(react);
    expect(short).not.toMatch(/isReactComponent|enqueueForceUpdate\(|PureComponent\(/);
    expect(short).toContain('exported_Component as Component');
    const exportsOf = (code: string): readonly string[] => code.match(/^exported_\w+ = /gm) ?? [];
    const gone = exportsOf(react).filter((line) => !exportsOf(short).includes(line));
    expect(gone).toEqual(['exported_Component = ', 'exported_PureComponent = ']);
  });

  it('refuses classes that are used or written in another way', () => {
    for (const other of [`${react}\nnew Component();`, react.replace('isPureReact', 'isReact')]) {
      expect(() => withoutClasses(other)).toThrow('React is written anew');
    }
  });
});

it.each([
  'createPortal',
  'cloneElement',
  'preinitModule',
  'unstable_wrapCallback',
  'isPureReactComponent',
])('leaves %s out of the page, which nobody imports', (name) => {
  const scripts = readdirSync(join(DIST, 'assets')).filter((file) => file.endsWith('.js'));
  for (const file of scripts) {
    expect(readFileSync(join(DIST, 'assets', file), 'utf8')).not.toContain(name);
  }
});
