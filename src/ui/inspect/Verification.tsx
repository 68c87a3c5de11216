import { useId } from 'react';
import { TRUST_LABELS } from '../../text/trustLabels.ts';
import type { Token } from '../../token/inspect.ts';
import type { Inputs, OnInputs } from '../inputs.ts';
import card from '../Panel.module.css';
import { Panel } from '../Panel.tsx';
import { securedBy, type Trust } from '../trust.ts';
import { KeyBox } from './KeyBox.tsx';
import { KeysRead } from './KeysRead.tsx';
import { Outcomes } from './Outcomes.tsx';
import { PrivateBox } from './PrivateBox.tsx';

interface VerificationProps {
  readonly token: Token;
  readonly inputs: Inputs;
  readonly trust: Trust;
  readonly onInputs: OnInputs;
}

/** The key box, what was recognised in it, and what came of verifying or decrypting with it. */
export function Verification({ token, inputs, trust, onInputs }: VerificationProps) {
  const id = useId();
  const { keyText, detachedPayload } = inputs;
  const { verdict } = securedBy(token, trust);
  const isDetached = token.claimless?.kind === 'detached' && !token.isEncrypted;
  return (
    <Panel
      title={TRUST_LABELS.verification}
      note={TRUST_LABELS.keyPrivacy}
      data={{
        // Nobody signed a JWE: that a key opens it verifies nothing.
        'data-verification': verdict === 'decrypted' ? 'not-checked' : verdict,
        ...(token.isEncrypted && { 'data-decryption': verdict }),
      }}
    >
      <div className={card.card}>
        <KeyBox
          keyText={keyText}
          describedBy={id}
          isInvalid={trust.reading?.kind === 'key-error'}
          onKeyText={(changed) => onInputs({ keyText: changed })}
        />
        {isDetached && (
          <div>
            <PrivateBox
              label={TRUST_LABELS.detachedPayload}
              text={detachedPayload ?? ''}
              placeholder={TRUST_LABELS.payloadPlaceholder}
              onText={(text) => onInputs({ detachedPayload: text === '' ? null : text })}
            />
          </div>
        )}
        <Outcomes id={id} token={token} trust={trust} />
        <KeysRead token={token} trust={trust} />
      </div>
    </Panel>
  );
}
