import type { ComponentProps } from 'react';
import type { Place } from '../../checks/finding.ts';
import type { Inspection, Token } from '../../token/inspect.ts';
import type { Inputs, OnInputs } from '../inputs.ts';
import type { Trust } from '../trust.ts';
import { ByteMap } from './ByteMap.tsx';
import styles from './Explanation.module.css';
import { Findings } from './Findings.tsx';
import { NestedTokens } from './NestedTokens.tsx';
import { PartsPanel } from './PartsPanel.tsx';
import { PolicyForm } from './PolicyForm.tsx';
import { SdJwtPanels } from './SdJwtPanels.tsx';
import { useFindings } from './useFindings.ts';
import { Verdicts } from './Verdicts.tsx';
import { Verification } from './Verification.tsx';

interface ExplanationProps {
  readonly text: string;
  readonly inspection: Inspection;
  readonly token: Token | null;
  /** where a claim may stand */
  readonly places: Pick<ComponentProps<typeof ByteMap>, 'input' | 'header' | 'payload'>;
  readonly inputs: Inputs;
  readonly trust: Trust;
  readonly onInputs: OnInputs;
  readonly onSelect: (selected: number) => void;
  readonly onGoTo: (place: Place) => void;
}

/** Between the status and the decoded token: what the token is worth, why, and what its claims say. */
export function Explanation({
  text,
  inspection,
  token,
  places,
  inputs,
  trust,
  onInputs,
  onSelect,
  onGoTo,
}: ExplanationProps) {
  const { policy } = inputs;
  const { verification } = trust;
  const findings = useFindings(inspection, token, text, verification);
  return (
    <>
      {token && (
        <div className={styles.trust}>
          <Verdicts token={token} trust={trust} policy={policy} findings={findings.all}>
            <PolicyForm token={token} policy={policy} onInputs={onInputs} />
          </Verdicts>
          <Verification token={token} inputs={inputs} trust={trust} onInputs={onInputs} />
        </div>
      )}
      <Findings token={token} findings={findings} onGoTo={onGoTo} />
      {token && (
        <>
          <NestedTokens inspection={inspection} token={token} onSelect={onSelect} />
          <ByteMap token={token} {...places} />
          <SdJwtPanels token={token} verification={verification} onGoTo={onGoTo} />
          {token.serialization === 'unrecognised' && <PartsPanel token={token} />}
        </>
      )}
    </>
  );
}
