import { readVector } from '../../support/vectors.ts';

/** A Disclosure as the specification prints it, with its digest. */
interface PublishedDisclosure {
  readonly digest: string;
  readonly encoded: string;
}

/** A piece of the specification that is no prose, with the paragraph in front of it. */
interface Block {
  readonly section: string;
  readonly lead: string;
  readonly text: string;
}

/** The examples of the last draft of RFC 9901, whose sections have the same numbers. */
export function publishedExamples() {
  const specification = readVector('sd-jwt/draft-22.txt');
  const blocks = blocksOf(specification.slice(specification.indexOf('\n1.  Introduction')));
  const json = blocks.filter(({ text }) => text.startsWith('{') && isJson(text));
  const isToken = ({ text }: Block) => /^ey[\w-]+\.[\w-]+\.[\w-]+~[\w.~-]*$/.test(text);
  return {
    disclosures: disclosuresOf(specification),
    tokens: blocks.filter(isToken),
    /** each with the token before it */
    processed: blocks.flatMap((block, index) => {
      if (!json.includes(block) || !/after\s+validation|Processed\s+SD-/.test(block.lead))
        return [];
      const token = blocks.slice(0, index).findLast(isToken);
      return token ? [{ section: block.section, token: token.text, payload: block.text }] : [];
    }),
    inJsonForm: json.filter(({ text }) => /"signatures?":/.test(text)),
    payloads: json.filter(({ text }) => /"_sd"|"\.\.\."/.test(text) && text.includes('"iss"')),
  };
}

function disclosuresOf(specification: string): readonly PublishedDisclosure[] {
  const pattern = /SHA-256 Hash:\s+(\S+)\s+\*\s+Disclosure:\s+([\w\s-]+?)\s+\*\s+Contents:/g;
  return [...specification.matchAll(pattern)].map(([, digest = '', encoded = '']) => ({
    digest,
    encoded: encoded.replace(/\s/g, ''),
  }));
}

function blocksOf(specification: string): readonly Block[] {
  let section = '';
  let lead = '';
  return specification.split(/\n\s*\n/).flatMap((paragraph): readonly Block[] => {
    section = /^([A-Z\d][.\d]*)\s\s\S/.exec(paragraph.replace(/^\n+/, ''))?.[1] ?? section;
    const text = /^\s*\{/.test(paragraph)
      ? unwrapped(paragraph.trim())
      : paragraph.replace(/\s/g, '');
    if (/^\{|^ey[\w-]+\./.test(text)) return [{ section, lead, text }];
    lead = paragraph;
    return [];
  });
}

/** Takes the line breaks out that the printed page has within strings. */
const unwrapped = (json: string): string =>
  json.replace(/"(?:[^"\\]|\\.)*"/gs, (string) => string.replace(/\n\s*/g, ''));

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
