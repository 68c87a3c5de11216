import { pointerTo } from '../jsonPointer.ts';
import { JsonScanner } from '../jsonScanner.ts';
import type { Span } from '../span.ts';
import { type Digest, readDigests, readPlaceholder } from './digests.ts';
import type { Disclosure } from './disclosure.ts';

/** What is wrong with a digest, with what stands around it, or with the Disclosure that it calls for. */
export interface DigestFault {
  readonly kind:
    | 'sd-misplaced'
    | 'digest-repeated'
    | 'disclosure-misplaced'
    | 'disclosure-name-taken';
  /** the Disclosure that is wrong, or in whose value it is; null for the payload itself */
  readonly within: Disclosure | null;
  /** where in the text of that; null for all of it */
  readonly span: Span | null;
  /** the Claim Name in the Disclosure, or `_sd`, `_sd_alg` or three dots, whichever is misplaced */
  readonly name: string | null;
}

/** A payload with its Disclosures put in place. */
export interface Disclosed {
  /** the Processed SD-JWT Payload: numbers and strings as they are written, digests left out */
  readonly text: string;
  /**
   * by the digests for which there is a Disclosure: the JSON Pointer in `text` of where that was put;
   * null when it could not be
   */
  readonly places: ReadonlyMap<string, string | null>;
  /** digests for which there is none: decoys, or claims that are not disclosed */
  readonly unmatched: number;
  readonly faults: readonly DigestFault[];
}

/**
 * Puts Disclosures in the place of their digests, in objects and arrays at any depth, and in the
 * values of other Disclosures.
 *
 * Takes time in proportion to the texts and keeps its own stack, so that depth is bounded by memory
 * alone. Each digest is followed once, so that no Disclosure can stand within itself.
 *
 * @param payload - JSON
 * @param disclosures - by their digests
 * @returns never throws; where a Verifier would stop, it leaves the Disclosure out and goes on
 * @see RFC 9901 §7.1 step 3
 */
export function disclose(payload: string, disclosures: ReadonlyMap<string, Disclosure>): Disclosed {
  const places = new Map<string, string | null>();
  const seen = new Set<string>();
  const faults: DigestFault[] = [];
  const frames: Frame[] = [];
  const out: string[] = [];
  let unmatched = 0;

  /** Writes the value at the present token of a source, or begins to. */
  const begin = (source: Source, pointer: string) => {
    const { kind } = source.scanner;
    const isObject = kind === '{';
    out.push(source.scanner.lexeme());
    if (!isObject && kind !== '[') return;
    const names = new Set<string>();
    frames.push({ ...source, isObject, pointer, names, digests: [], followed: 0, count: 0 });
  };

  const write = (frame: Frame, name: string | null, lead: string, source: Source) => {
    const pointer = pointerTo(frame.pointer, name ?? frame.count);
    if (name !== null) frame.names.add(name);
    out.push(frame.count > 0 ? ',' : '', lead);
    frame.count += 1;
    begin(source, pointer);
    return pointer;
  };

  const follow = (frame: Frame, { digest, span }: Digest) => {
    const found = disclosures.get(digest);
    const { within } = frame;
    if (seen.has(digest)) faults.push({ kind: 'digest-repeated', within, span, name: null });
    else if (found) places.set(digest, put(frame, found));
    else unmatched += 1;
    seen.add(digest);
  };

  /** Writes what a Disclosure holds, and tells where; null when it cannot stand there. */
  const put = (frame: Frame, found: Disclosure): string | null => {
    const { text, name, nameSpan, valueSpan, isMalformed } = found;
    const fault = (kind: DigestFault['kind']) => {
      faults.push({ kind, within: found, span: null, name });
      return null;
    };
    if (isMalformed || !valueSpan) return null;
    if ((nameSpan !== null) !== frame.isObject) return fault('disclosure-misplaced');
    if (name !== null && frame.names.has(name)) return fault('disclosure-name-taken');
    if (name === '_sd_alg') fault('sd-misplaced');
    const lead = nameSpan ? `${text.slice(nameSpan.start, nameSpan.end)}:` : '';
    return write(frame, name, lead, sourceOf(text, valueSpan.start, found));
  };

  /** Takes the member whose name is the present token. */
  const member = (frame: Frame) => {
    const { scanner, within, digests } = frame;
    const { start, end } = scanner;
    const name = scanner.string();
    const lead = `${scanner.lexeme()}:`;
    const isDigests = name === '_sd';
    const isTopAlg = name === '_sd_alg' && frames.length === 1;
    scanner.scan();
    const isRight = isDigests
      ? readDigests(scanner, digests)
      : isTopAlg || !/^(?:_sd_alg|\.{3})$/.test(name);
    if (!isRight) faults.push({ kind: 'sd-misplaced', within, span: { start, end }, name });
    if (isTopAlg) readDigests(scanner, []);
    if (isDigests || isTopAlg) return;
    scanner.scan();
    write(frame, name, lead, frame);
  };

  begin(sourceOf(payload, 0, null), '');
  for (let frame = frames[0]; frame; frame = frames.at(-1)) {
    const { scanner, isObject, digests, followed } = frame;
    // At its end, so that what is disclosed comes behind the other members, one at a time.
    if (followed === 0) scanner.scan();
    if (scanner.kind === '}' || scanner.kind === ']') {
      const digest = digests[followed];
      frame.followed += 1;
      if (digest) follow(frame, digest);
      else {
        out.push(isObject ? '}' : ']');
        frames.pop();
      }
    } else if (isObject && scanner.kind !== ',') member(frame);
    else if (scanner.kind !== ',') {
      const digest = readPlaceholder(frame.text, scanner);
      if (digest) follow(frame, digest);
      else write(frame, null, '', frame);
    }
  }
  return { text: out.join(''), places, unmatched, faults };
}

/** A text that is read; `within` as in faults. */
interface Source {
  readonly text: string;
  readonly within: Disclosure | null;
  readonly scanner: JsonScanner;
}

/** An object or array that is open. */
interface Frame extends Source {
  readonly isObject: boolean;
  readonly pointer: string;
  readonly names: Set<string>;
  /** those of its "_sd", and how many of them were followed once all of them are known */
  readonly digests: Digest[];
  followed: number;
  /** how many members or elements were written */
  count: number;
}

/** A source at its first token from an offset on. */
function sourceOf(text: string, start: number, within: Disclosure | null): Source {
  const scanner = new JsonScanner(text);
  scanner.end = start;
  scanner.scan();
  return { text, within, scanner };
}
