import {
  createContext,
  Fragment,
  createElement as h,
  memo,
  type ReactNode,
  type Ref,
  useCallback,
  useContext,
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';

/** What the components say that they do, in the order in which they do it. */
export const log: string[] = [];

export const Theme = createContext('light');

/** A store outside of React. */
export const store = {
  value: 0,
  listeners: new Set<() => void>(),
  subscribe: (listener: () => void) => {
    store.listeners.add(listener);
    return () => void store.listeners.delete(listener);
  },
};

interface Named {
  readonly name: string;
  readonly children?: ReactNode;
}

/** Says when its effects run, in which context, and when its ref is set. */
export function Effects({ name, children }: Named) {
  const theme = useContext(Theme);
  const say = useEffectEvent(() => log.push(`${name} sees ${theme}`));
  useLayoutEffect(() => {
    log.push(`${name} laid out`);
    return () => void log.push(`${name} laid away`);
  }, [name]);
  useEffect(() => {
    say();
    return () => void log.push(`${name} gone`);
  }, [name]);
  const ref = (li: HTMLElement | null) => void log.push(`${name} is ${li?.localName}`);
  return h('li', { title: theme, ref }, children ?? name);
}

const Item = memo(function Item({ name }: Named) {
  log.push(`item ${name}`);
  return h(Effects, { name });
});

const Compared = memo(
  ({ value }: { readonly value: number }) => h('b', null, value),
  (before, after) => Math.floor(before.value) === Math.floor(after.value),
);

function Handle({ ref }: { readonly ref: Ref<{ name(): string }> }) {
  useImperativeHandle(ref, () => ({ name: () => 'handle' }), []);
  return null;
}

/** All that is kept of React, in one component: each click on "next" is a step. */
export function Everything() {
  const [step, setStep] = useState(0);
  const [text, setText] = useState('');
  const [width, setWidth] = useState(0);
  const deferred = useDeferredValue(step);
  const count = useSyncExternalStore(store.subscribe, () => store.value);
  const handle = useRef<{ name(): string }>(null);
  const twice = useMemo(() => step * 2, [step]);
  const next = useCallback(() => setStep((before) => before + 1), []);
  useLayoutEffect(() => setWidth(step + 0.5), [step]);
  log.push(`step ${step}, deferred ${deferred}, twice ${twice}, width ${width}`);
  const names = ['a', 'b', 'c', 'd'].filter((_, index) => index !== step % 4);
  if (step % 2 === 1) names.reverse();
  const onSubmit = (event: Event) => {
    event.preventDefault();
    log.push('submit');
  };
  const onName = () => log.push(handle.current?.name() ?? 'no handle');
  return h(
    Theme,
    { value: step > 1 ? 'dark' : 'light' },
    h('button', { type: 'button', onClick: next, onFocus: () => log.push('focus') }, 'next'),
    h('button', { type: 'button', onClick: onName }, 'name'),
    h('form', { onSubmit }, h('button', { type: 'submit' })),
    h('input', { value: text, onChange: ({ target }) => setText(target.value.toUpperCase()) }),
    h('input', { type: 'checkbox', checked: step > 0, readOnly: true }),
    h('textarea', { defaultValue: 'left alone', 'aria-label': useId() }),
    h(
      'select',
      { value: `${step % 2}`, onChange: next },
      h('option', null, 0),
      h('option', null, 1),
    ),
    h('svg', { viewBox: '0 0 1 1' }, h('path', { strokeWidth: step })),
    h('p', { hidden: step === 1 }, step, ' of ', null, count),
    h(
      'ul',
      null,
      names.map((name) => h(Item, { key: name, name })),
    ),
    h(
      'ol',
      null,
      names.map((key) => h(Fragment, { key }, h('li', null, key), h('li', null, step))),
    ),
    ['one', 'two'],
    step === 2 ? h(Effects, { name: 'nested' }, h(Effects, { name: 'inner' })) : null,
    h(Compared, { value: 1 + step / 3 }),
    h(Handle, { ref: handle }),
    step > 1 && [h('hr', { key: 1 }), false, undefined, 'text'],
  );
}
