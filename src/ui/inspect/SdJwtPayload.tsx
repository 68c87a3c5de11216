import { useMemo } from 'react';
import { SD_JWT_LABELS } from '../../text/sdJwtLabels.ts';
import type { Token } from '../../token/inspect.ts';
import { readJson } from '../../token/json.ts';
import { prettyPrint } from '../../token/prettyPrint.ts';
import { CopyButton } from '../CopyButton.tsx';
import panel from '../Panel.module.css';
import { Panel } from '../Panel.tsx';
import { JsonText } from './JsonText.tsx';
import styles from './SdJwt.module.css';
import { useSdJwt } from './useSdJwt.ts';

/** The payload of an SD-JWT with what is disclosed in place of its digests. */
export function SdJwtPayload({ token }: { readonly token: Token }) {
  const disclosed = useSdJwt(token)?.outcome?.disclosed;
  const pretty = useMemo(
    () => disclosed && prettyPrint(disclosed.text, readJson(disclosed.text)),
    [disclosed],
  );
  if (!pretty) return null;
  const { disclosed: title, copyDisclosed } = SD_JWT_LABELS;
  return (
    <div className={styles.disclosed}>
      <Panel title={title} actions={<CopyButton label={copyDisclosed} content={() => pretty} />}>
        <div className={panel.card}>
          <JsonText text={pretty} label={title} />
        </div>
      </Panel>
    </div>
  );
}
