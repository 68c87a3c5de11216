import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ESTree, type Plugin, parseAst } from 'vite';
import { type Node, walk } from './react/edit.ts';

const namesIn = (text: string): readonly string[] => text.trim().split(/\s+/);

/**
 * Members of what the page makes for itself alone. Nothing that a browser or a library makes or takes
 * has them, no JSON and no address; nobody looks them up by a string or lists them with `Object.keys`.
 */
export const OWN_NAMES: readonly string[] = [
  // Words on labels: tables that are read member by member.
  ...namesIn(`
    anyKey arrayElement askForClientReading asksTitle byThisClock clearKey clientAgrees
    clientClock clientReading clientReadingNote clientRefusesToo clocksNote copyClaims
    copyDisclosed copyHeader copyLink copyPayload diagram dropHere emptyName encryptedParts
    expects exportJson familyNote findings headerParameters ifMilliseconds isInLeeway
    keyBindingClaims keyPlaceholder keyPrivacy keysRead leadUnit loadExample morePartsFollow
    nearEnd noDecryptionKey noFindings noFindingsInEncrypted notCopied notLoaded notNow notPresent
    openFile openKey outOfRange payloadPlaceholder perSecond refreshTitle screenNotLoaded
    serverClock showKey signIn stepBack toEnd toStart tokensFound tooDeep tryOne unchecked
    untilExpiry untilRefresh worksFor
  `),
  // Classes that only `styles.name` reads.
  ...namesIn(`
    branch clocks fact facts fields headline jobs lazyBlock outside passed player playhead presets
    scroller wide
  `),
  // Parts of the late chunk, which lateParts hands over in one object.
  ...namesIn(`
    ByteMap Explanation FoldAll FoldableLines FoundPanels HeaderParameters KindFact KindReason
    NestedTokens PartsPanel PolicyForm RefreshScreen SdJwtPanels SdJwtPayload SegmentLegend
    SignaturePanel SizePanel TimeMachine TimelinePicture decryptTokens exampleToken foldsOf
    readKeys verifyToken
  `),
  // Props of our components, and what the screens make of a token: none gets to an element.
  ...namesIn(`
    actions addresses bounds buttonClassName chosenIn continues describedBy detachedPayload folded
    folds follows inJson inToken incoming indentation initialText isBeside isCovered isEmpty
    isInvalid isLit isNow isOver isPlaying lit mirror onChoose onExample onFile onFold onGoTo
    onInputs onKeyText onLead onLight onOpen onOpenInInspect onOpenToken onQuery onScenario
    onSettings onShow onText onTransfer plan playback pretty putBack putOut readAt searched
    secured sentences setSpeed severity showAll shown trust unfold verification wanted wasAsked
    wordsAt
  `),
  // What sentences are made from.
  ...namesIn(`
    explanation isBad leak meaning moving note notes remedy sentence spoken timerEndsSentence
  `),
  // What reading a token gives: not what is in it, whose names are strings to us.
  ...namesIn(`
    bar bare byteOrderMark characters claimless codePoint compression covered dateMembers dates
    decoded defects digests disclosed dots firstPartEnd followed hashMatches ignoresNbf inflation
    inside invalidByteCount invalidBytes isClosed isDelimited isEncrypted isMalformed isWhole
    keepsLastSecond lastLengths lengthTo lineEnd looked looksAtStrings looksLike mainDefect marks
    members moment nameSpan needsExp nextLine pace partCount pieces places pointer problems
    readBeginning readOn readWhole readsIat reasons remarks removed repairs ruler scan scanner
    segments selective serialization sharedHeader sharesFirst sharesLast spans unlisted unmatched
    utf8 valueSpan within word
  `),
  // What findings say, which only text/ reads.
  ...namesIn(`
    bits candidates compressed declared doubts expected expiresIn fault field found isBase64
    isGuess isHalf isOther leeway lexeme miss parties refusals repair spec verdict wrong
  `),
  // What keys and results are, beside what goes to WebCrypto or jose.
  ...namesIn(`
    coding faults fits hasNewline inner inspection isMapped isPasted isPlain isPrivate keyBinding
    kids notAfter notBefore outcomes payloadReading reading swapped thumbprint unread untried
    verifier whole
  `),
  // How a simulation runs: not its settings and its log, which people can save.
  ...namesIn(`
    endsAt isPaused isRevoked job keepSignIn loseResponse mend onReturn refreshToken remaining
    resumesIn signIns spentAt steps tick wallClock
  `),
];

/** The letters of minified code by how often they come. */
const LETTERS = [...'etnraslioucdphmfgyvwbkx'];

/** What is a word of JavaScript or English, a language or a member of something already. */
const TAKEN = new Set(
  namesIn(`
    ae am as at au bd bl by cn co cx cy do du dx ee eh fl go gs ho id if in io is iv js kd kh lo
    lr ne nm of on pp pu py qh rb re rl rm rs td te to ts ul vc vp yd yh zl
  `),
);

const SHORT = LETTERS.flatMap((last) => LETTERS.map((first) => first + last)).filter(
  (name) => !TAKEN.has(name),
);

/** What people copy, and which runs as it is shown. */
const CLIENT = 'src/refresh/apiFetch.ts';

/** Gives members that are the page's own short names, the same in each of its chunks. */
export function ownNames(names: readonly string[] = OWN_NAMES): Plugin {
  const short = shortNames(names);
  return {
    name: 'jotglass:own-names',
    apply: 'build',
    configResolved({ root }) {
      const said = new Set(readFileSync(join(root, CLIENT), 'utf8').match(/[\w$]+/g));
      for (const name of names) if (said.has(name)) throw refused(name, `${CLIENT} says it`);
    },
    renderChunk: (code) => withShortMembers(code, short),
  };
}

/** @throws Error when there are more names than short ones, or one is there twice */
export function shortNames(names: readonly string[]): ReadonlyMap<string, string> {
  const short = new Map(names.map((name, nth) => [name, SHORT[nth] ?? '']));
  if (names.length > SHORT.length) throw new Error('There are more names than pairs of letters.');
  if (short.size < names.length) throw new Error('A name of a member is listed twice.');
  return short;
}

/**
 * The code with short names for some members.
 *
 * @throws Error when a name may be reached in another way, or a short name is a member already
 */
export function withShortMembers(code: string, short: ReadonlyMap<string, string>): string {
  const taken = new Set(short.values());
  let result = '';
  let end = 0;
  walk(parseAst(code) as ESTree.Program, ({ node, parent, key }) => {
    for (const said of saidBy(node, parent, key)) {
      if (short.has(said)) throw refused(said, 'a string says it, which may look it up');
    }
    const name = memberIn(node, parent, key);
    if (name === undefined) return;
    if (taken.has(name))
      throw new Error(`"${name}" is a member: put it into TAKEN of ownNames.ts.`);
    const brief = short.get(name);
    if (brief === undefined) return;
    const isShorthand = parent?.type === 'Property' && parent.shorthand;
    result += code.slice(end, node.start) + brief + (isShorthand ? `: ${name}` : '');
    end = node.end;
  });
  return result + code.slice(end);
}

const refused = (name: string, why: string): Error =>
  new Error(`Take "${name}" out of OWN_NAMES in build/ownNames.ts: ${why}.`);

/** The name of a member, where it is written as `a.name`, `{ name: … }`, or in a class. */
function memberIn(node: Node, parent: Node | undefined, key: string): string | undefined {
  if (node.type !== 'Identifier' || !parent) return undefined;
  const isMember =
    (parent.type === 'MemberExpression' && key === 'property' && !parent.computed) ||
    (key === 'key' && 'computed' in parent && !parent.computed);
  return isMember ? node.name : undefined;
}

/** What may be the name of a member without being written as one. */
function saidBy(node: Node, parent: Node | undefined, key: string): readonly string[] {
  if (node.type === 'ExportSpecifier') return [named(node.exported)];
  if (node.type === 'TemplateElement') return [node.value.cooked ?? ''];
  if (node.type !== 'Literal') return [];
  if ('regex' in node)
    return [...node.regex.pattern.matchAll(/\(\?<(\w+)>/g)].map(([, name]) => `${name}`);
  const isSplit = parent?.type === 'MemberExpression' && key === 'object';
  return isSplit ? `${node.value}`.split(/\W+/) : [`${node.value}`];
}

const named = (node: ESTree.ModuleExportName): string =>
  node.type === 'Literal' ? node.value : node.name;
