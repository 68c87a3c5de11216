import { decryptTokens } from '../crypto/decryptTokens.ts';
import { readKeys } from '../crypto/readKeys.ts';
import { verifyToken } from '../crypto/verify.ts';
import { exampleToken } from '../token/examples.ts';
import { ByteMap } from './inspect/ByteMap.tsx';
import { Findings } from './inspect/Findings.tsx';
import { FoldAll } from './inspect/FoldAll.tsx';
import { FoldableLines } from './inspect/FoldableLines.tsx';
import { FoundPanels } from './inspect/FoundPanels.tsx';
import { foldsOf } from './inspect/folds.ts';
import { HeaderParameters } from './inspect/HeaderParameters.tsx';
import { NestedTokens } from './inspect/NestedTokens.tsx';
import { PartsPanel } from './inspect/PartsPanel.tsx';
import { PolicyForm } from './inspect/PolicyForm.tsx';
import { SdJwtPanels } from './inspect/SdJwtPanels.tsx';
import { SdJwtPayload } from './inspect/SdJwtPayload.tsx';
import { SegmentLegend } from './inspect/SegmentLegend.tsx';
import { SignaturePanel } from './inspect/SignaturePanel.tsx';
import { SizePanel } from './inspect/SizePanel.tsx';
import { TimelinePicture } from './inspect/TimelinePicture.tsx';
import { TimeMachine } from './inspect/TimeMachine.tsx';
import { KindFact, KindReason } from './inspect/TokenKind.tsx';
import { Verdicts } from './inspect/Verdicts.tsx';
import { Verification } from './inspect/Verification.tsx';
import { RefreshScreen } from './refresh/RefreshScreen.tsx';

/**
 * What the first paint does not wait for: the parts of Inspect that explain, the other screens, and
 * what makes examples. They are one chunk, because its parts share much and compress better together.
 */
export const afterFirstPaint = {
  ByteMap,
  decryptTokens,
  exampleToken,
  Findings,
  FoldAll,
  FoldableLines,
  foldsOf,
  FoundPanels,
  HeaderParameters,
  KindFact,
  KindReason,
  NestedTokens,
  PartsPanel,
  PolicyForm,
  readKeys,
  RefreshScreen,
  SdJwtPanels,
  SdJwtPayload,
  SegmentLegend,
  SignaturePanel,
  SizePanel,
  TimelinePicture,
  TimeMachine,
  Verdicts,
  Verification,
  verifyToken,
} as const;
