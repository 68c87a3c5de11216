import { useId } from 'react';
import { TRUST_LABELS } from '../../text/trustLabels.ts';
import type { Token } from '../../token/inspect.ts';
import type { SignatureVerdict } from '../../token/verdicts.ts';
import type { Inputs, OnInputs } from '../inputs.ts';
import card from '../Panel.module.css';
import { Panel } from '../Panel.tsx';
import { decryptionVerdict, signatureVerdict, type Trust } from '../trust.ts';
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
  const isDetached = token.claimless?.kind === 'detached' && !token.isEncrypted;
  return (
    <Panel
      title={TRUST_LABELS.verification}
      note={TRUST_LABELS.keyPrivacy}
      data={{
        'data-verification': verificationVerdict(token, trust),
        ...(token.isEncrypted && { 'data-decryption': decryptionVerdict(trust) }),
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
        <div id={id} aria-live="polite">
          <Outcomes token={token} trust={trust} />
        </div>
        <KeysRead token={token} trust={trust} />
      </div>
    </Panel>
  );
}

/** Nobody signed a JWE: whether the key opens it is told, and that it opens verifies nothing. */
function verificationVerdict({ isEncrypted }: Token, trust: Trust): SignatureVerdict {
  if (!isEncrypted) return signatureVerdict(trust);
  const verdict = decryptionVerdict(trust);
  return verdict === 'decrypted' ? 'not-checked' : verdict;
}
