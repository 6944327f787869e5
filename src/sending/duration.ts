import type { Translate } from '#i18n/i18n.ts';

/** A length of time as people say it: seconds up to a minute and a half, minutes above. */
export function durationText(t: Translate, seconds: number): string {
  const whole = Math.max(1, Math.ceil(seconds));
  return whole < 90
    ? t('delivery.countdown', { seconds: whole })
    : t('delivery.minutes', { minutes: Math.round(whole / 60) });
}
