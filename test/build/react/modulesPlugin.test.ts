import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asModule } from '../../../build/react/modulesPlugin.ts';
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

it.each(['createPortal', 'cloneElement', 'preinitModule', 'unstable_wrapCallback'])(
  'leaves %s out of the page, which nobody imports',
  (name) => {
    const scripts = readdirSync(join(DIST, 'assets')).filter((file) => file.endsWith('.js'));
    for (const file of scripts) {
      expect(readFileSync(join(DIST, 'assets', file), 'utf8')).not.toContain(name);
    }
  },
);
