import { expect, it } from 'vitest';
import { withoutSentences } from '../../build/joseMessagesPlugin.ts';

it('takes sentences out of the errors', () => {
  expect(withoutSentences('throw new Invalid("it must be a string");')).toBe(
    "throw new Invalid('');",
  );
  expect(withoutSentences(`throw new Invalid(\`"\${name}" must be a string\`, { cause });`)).toBe(
    "throw new Invalid('', { cause });",
  );
});

it.each([
  'const code = "ERR_JWS_INVALID";',
  `const name = \`SHA-\${bits}\`;`,
  'if (tag !== "[object Object]") stop();',
  'const two = "two words";',
])('leaves %s', (code) => {
  expect(withoutSentences(code)).toBe(code);
});

it('keeps what is imported, exported and put into an object by its own name', () => {
  const code = "import { a } from 'a'; const { b } = a; export { b, a as c }; f({ a, b });";
  expect(withoutSentences(code)).toBe(code);
});
