import { useState } from 'react';
import type { Policy } from '../../checks/policy.ts';
import { POLICY } from '../../text/policy.ts';
import type { Token } from '../../token/inspect.ts';
import { seconds } from '../../token/numericDate.ts';
import { headerParameter } from '../../token/party.ts';
import { valueIn } from '../../token/segment.ts';
import { NO_INPUTS, type OnInputs } from '../inputs.ts';
import { KEPT_PRIVATE } from '../keptPrivate.ts';
import { NumberField } from '../NumberField.tsx';
import panel from '../Panel.module.css';
import { Unfolding } from '../Unfolding.tsx';
import styles from './PolicyForm.module.css';
import { UndoButton } from './UndoButton.tsx';

interface PolicyFormProps {
  readonly token: Token;
  readonly policy: Policy;
  readonly onInputs: OnInputs;
}

const TEXTS = ['issuer', 'audience', 'type', 'algorithms', 'scopes'] as const;

/** In seconds: up to a day. */
const LEEWAYS = [0, 86_400] as const;

/** What the server expects of a token. */
export function PolicyForm({ token, policy, onInputs }: PolicyFormProps) {
  const change = (changed: Partial<Policy>) => onInputs({ policy: { ...policy, ...changed } });
  return (
    <Unfolding title={POLICY.expects}>
      <div className={styles.fields}>
        {TEXTS.map((name) => (
          <PolicyField
            key={name}
            label={POLICY[name]}
            value={policy[name]}
            onChange={(changed) => change({ [name]: changed })}
          />
        ))}
        <div>
          <NumberField
            label={POLICY.leeway}
            value={policy.leeway}
            bounds={LEEWAYS}
            onChange={(leeway) => change({ leeway: seconds(leeway) })}
          />
        </div>
      </div>
      <div className={panel.row}>
        <button type="button" onClick={() => change(policyOf(token))}>
          {POLICY.take}
        </button>
        {policy !== NO_INPUTS.policy && (
          <UndoButton label={POLICY.clear} onClick={() => onInputs({ policy: NO_INPUTS.policy })} />
        )}
      </div>
    </Unfolding>
  );
}

interface PolicyFieldProps<Value> {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

const wordsOf = (text: string): readonly string[] => text.split(/[\s,]+/).filter(Boolean);

/** A text, or a list of words. What separates the words is left as it is typed. */
function PolicyField({ label, value, onChange }: PolicyFieldProps<string | readonly string[]>) {
  const [draft, setDraft] = useState('');
  const isList = typeof value !== 'string';
  const text = isList ? value.join(' ') : value;
  return (
    <label>
      {label}
      <input
        {...KEPT_PRIVATE}
        value={isList && wordsOf(draft).join(' ') === text ? draft : text}
        placeholder={isList ? POLICY.several : undefined}
        onChange={({ target }) => {
          setDraft(target.value);
          onChange(isList ? wordsOf(target.value) : target.value);
        }}
      />
    </label>
  );
}

/** What a server would expect that this token is meant for. */
function policyOf(token: Token): Partial<Policy> {
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return {
    issuer: text(valueIn(token.payload, 'iss')),
    audience: text([valueIn(token.payload, 'aud')].flat()[0]),
    type: text(headerParameter(token, 'typ')),
    algorithms: wordsOf(text(headerParameter(token, 'alg'))),
  };
}
