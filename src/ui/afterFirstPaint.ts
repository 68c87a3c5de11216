import { decryptTokens } from '../crypto/decryptTokens.ts';
import { readKeys } from '../crypto/readKeys.ts';
import { verifyToken } from '../crypto/verify.ts';
import { exampleToken } from '../token/examples.ts';
import { Explanation } from './inspect/Explanation.tsx';
import { FoldAll } from './inspect/FoldAll.tsx';
import { FoldableLines } from './inspect/FoldableLines.tsx';
import { FoundPanels } from './inspect/FoundPanels.tsx';
import { foldsOf } from './inspect/folds.ts';
import { HeaderParameters } from './inspect/HeaderParameters.tsx';
import { SdJwtPayload } from './inspect/SdJwtPayload.tsx';
import { SegmentLegend } from './inspect/SegmentLegend.tsx';
import { SignaturePanel } from './inspect/SignaturePanel.tsx';
import { SizePanel } from './inspect/SizePanel.tsx';
import { TimelinePicture } from './inspect/TimelinePicture.tsx';
import { TimeMachine } from './inspect/TimeMachine.tsx';
import { KindFact, KindReason } from './inspect/TokenKind.tsx';
import { RefreshScreen } from './refresh/RefreshScreen.tsx';

/**
 * What the first paint does not wait for: the parts of Inspect that explain, the other screens, and
 * what makes examples. They are one chunk, because its parts share much and compress better together.
 */
export const afterFirstPaint = {
  decryptTokens,
  Explanation,
  exampleToken,
  FoldAll,
  FoldableLines,
  foldsOf,
  FoundPanels,
  HeaderParameters,
  KindFact,
  KindReason,
  readKeys,
  RefreshScreen,
  SdJwtPayload,
  SegmentLegend,
  SignaturePanel,
  SizePanel,
  TimelinePicture,
  TimeMachine,
  verifyToken,
} as const;
