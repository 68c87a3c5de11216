import { nativeEvent } from './names.ts';
import { ATTRIBUTES, EVENTS, FIELDS } from './page.ts';

const array = (names: readonly unknown[]): string => JSON.stringify(names);

const EVENT_NAMES = EVENTS.map((name) =>
  // What is a change is for isChangeOf to say.
  name === 'onChange' ? ['change'] : [nativeEvent(name), name],
);

/** Attributes with other names in HTML and SVG than in React. */
const ALIASES = [
  ['htmlFor', 'for'],
  ['strokeWidth', 'stroke-width'],
  ['textAnchor', 'text-anchor'],
].filter(([name = '']) => ATTRIBUTES.includes(name));

/** Variables at the top of React's file that hold lists, by what they hold of them in this page. */
export const LISTS: Readonly<Record<string, string>> = {
  aliases: `new Map(${array(ALIASES)})`,
  // A hook outside of a component is "not a function".
  ContextOnlyDispatcher: '{}',
  EventInterface: array(FIELDS),
  nonDelegatedEvents: `new Set(${array(['cancel', 'close', 'toggle'])})`,
  topLevelEventsToReactNames: `new Map(${array(EVENT_NAMES)})`,
};

/** Functions and variables that do in this page what another does. */
export const SAME: Readonly<Record<string, string>> = {
  // No update waits for another, so that all are always worked off.
  updateReducer: 'rerenderReducer',
  HooksDispatcherOnUpdate: 'HooksDispatcherOnRerender',
  reportGlobalError: 'reportError',
  // They differ in what is true of "data-" and "aria-".
  setValueForKnownAttribute: 'setValueForAttribute',
};
