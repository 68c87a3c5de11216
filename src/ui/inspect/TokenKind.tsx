import { kindWords } from '../../text/tokenKinds.ts';
import type { Token } from '../../token/inspect.ts';
import { kindOf } from '../../token/kind.ts';
import styles from './Status.module.css';

/** What kind of token it is, as a fact among others; nothing where nothing tells. */
export function KindFact({ token }: { readonly token: Token }) {
  const kind = kindOf(token);
  return kind && <li>{kindWords(kind).title}</li>;
}

/** Why it is taken for that. */
export function KindReason({ token }: { readonly token: Token }) {
  const kind = kindOf(token);
  return kind && <p className={styles.facts}>{kindWords(kind).reason}</p>;
}
