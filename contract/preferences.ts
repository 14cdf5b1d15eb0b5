import { z } from 'zod';
import { GUIDE_KINDS, PHONES, TARGETS } from '../catalog/guides/guide';
import { LANGUAGE_CHOICES, TEXT_SIZES, THEMES } from '../catalog/preferences';

/** Schema of preferences, in the settings file and in commands. */
export const preferencesSchema = z.strictObject({
  language: z.enum(LANGUAGE_CHOICES),
  theme: z.enum(THEMES),
  textSize: z.literal(TEXT_SIZES),
  notifications: z.boolean(),
  tray: z.boolean(),
  launchAtLogin: z.boolean(),
  sounds: z.boolean(),
  remember: z.boolean(),
  askHeadset: z.boolean(),
  updates: z.boolean().nullable(),
  phone: z.enum(PHONES).nullable(),
});

/** Schema of a guide that was open. */
export const keptGuideSchema = z.strictObject({
  kind: z.enum(GUIDE_KINDS),
  target: z.enum(TARGETS).nullable(),
  modelId: z.string().max(64),
  step: z.number().int().min(0).max(100),
});
