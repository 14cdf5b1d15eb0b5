import type { Headphones } from '../../catalog/headphones';
import { LazyPart } from '../lazy/LazyPart';
import { createPage } from '../lazy/page';
import { useHeadsetSession } from './use-headset-session';

const headsetPart = createPage(async () => (await import('./HeadsetSection')).HeadsetSection);

/** Section of Sony's control service, which loads only for headphones that it can reach. */
export function HeadsetGate({ headphones }: { headphones: Headphones }) {
  const { session, offered } = useHeadsetSession(headphones);
  const step = session?.step.kind;
  if (!offered && step !== 'ended' && step !== 'sending') return null;
  return <LazyPart part={headsetPart} props={{ headphones }} waiting={null} />;
}
