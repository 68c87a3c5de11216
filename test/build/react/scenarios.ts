/**
 * What a page can do with React, to be built with React whole and without what is left out, and run in
 * a browser: see features.test.ts.
 */
import {
  Activity,
  type Component,
  forwardRef,
  createElement as h,
  lazy,
  memo,
  Profiler,
  type ReactNode,
  StrictMode,
  Suspense,
  use,
  useActionState,
  useEffect,
  useLayoutEffect,
  useOptimistic,
  useReducer,
  useState,
  useTransition,
} from 'react';
import { createRoot } from 'react-dom/client';
import { Effects, Everything, log, store, Theme } from './everything.ts';

/** Mounts all that is kept, uses it, and unmounts it. @returns what it did and looked like on the way */
export async function life(): Promise<readonly string[]> {
  const element = container();
  const root = createRoot(element);
  const look = async () => {
    await settled();
    log.push(element.innerHTML);
  };
  root.render(h(Everything));
  await look();
  const [next, name, submit] = element.querySelectorAll('button');
  for (let step = 0; step < 5; step += 1) {
    next?.focus();
    next?.click();
    await look();
    next?.blur();
  }
  name?.click();
  submit?.click();
  const input = element.querySelector('input');
  if (input !== null) type(input, 'typed');
  store.value += 1;
  for (const listener of store.listeners) listener();
  await look();
  log.push(`${input?.value}, ${store.listeners.size} listens`);
  root.unmount();
  await look();
  return log;
}

function Throws({ when }: { readonly when: string }) {
  const [isLater, setIsLater] = useState(false);
  const fail = (now: string) => {
    if (when === now) throw new Error(`in ${when}`);
  };
  fail(isLater ? 'update' : 'render');
  useLayoutEffect(() => fail('layout'));
  useEffect(() => {
    setIsLater(true);
    fail('effect');
  });
  return h('p', { onClick: () => fail('event') }, 'fine');
}

/** Renders what throws. @returns what it did, and what is left on the page; errors reach the page */
export async function failure(when: string): Promise<readonly string[]> {
  const element = container();
  createRoot(element).render([h(Effects, { key: 1, name: 'beside' }), h(Throws, { key: 2, when })]);
  await settled();
  element.querySelector('p')?.click();
  await settled();
  return [...log, element.innerHTML];
}

/** What a class component is to React: `Component` itself is left out of the page. */
const ClassComponent = class {} as unknown as typeof Component;
Object.assign(ClassComponent.prototype, { isReactComponent: {} });

class Old extends ClassComponent {
  override render() {
    return 'old';
  }
}

const Empty = () => 'empty';
const later = () => lazy(async () => ({ default: Empty }));
const fail = (value: unknown) => {
  throw value;
};
const hook = (run: () => unknown): ReactNode =>
  h(() => {
    run();
    return 'hooked';
  });

/** What is left out, by name. */
const LEFT_OUT: Readonly<Record<string, () => ReactNode>> = {
  Component: () => h(Old),
  'memo(Component)': () => h(memo(Old)),
  forwardRef: () => h(forwardRef(Empty)),
  lazy: () => h(later()),
  'lazy child': () => later() as never,
  Suspense: () => h(Suspense, null, 'inside'),
  Activity: () => h(Activity, null, 'inside'),
  StrictMode: () => h(StrictMode, null, 'inside'),
  Profiler: () => h(Profiler, { id: 'p', onRender: () => {} }, 'inside'),
  Consumer: () => h(Theme.Consumer, { children: (theme: string) => theme }),
  promise: () => Promise.resolve('later'),
  'thrown promise': () => hook(() => fail(Promise.resolve())),
  iterable: () => new Set(['one']),
  context: () => Theme as never,
  use: () => hook(() => use(Theme)),
  useReducer: () => hook(() => useReducer(() => 0, 0)),
  useTransition: () => hook(useTransition),
  useOptimistic: () => hook(() => useOptimistic(0)),
  useActionState: () => hook(() => useActionState(() => 0, 0)),
};

/** Renders something that is left out. @returns what is on the page then; errors reach the page */
export async function leftOut(name: string): Promise<string> {
  const element = container();
  createRoot(element).render(h('section', null, LEFT_OUT[name]?.()));
  await settled();
  return element.innerHTML;
}

/** An element of its own, with nothing said yet. */
function container(html = ''): HTMLElement {
  log.length = 0;
  const element = document.createElement('div');
  element.innerHTML = html;
  document.body.append(element);
  return element;
}

/** Lets React, its effects and its deferred values come to rest. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 60));
}

/** Types as a person does: React looks at what it set itself. */
function type(input: HTMLInputElement, text: string): void {
  const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
  set?.call(input, text);
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
