import { useLayoutEffect } from 'react';
import { countOnTheWay } from '#delivery/counts.ts';
import type { DeliveryState } from '#delivery/delivery-state.ts';
import { type Translate, useT } from '#i18n/i18n.ts';
import { Button } from '#ui/Button.tsx';
import { swallowSecondClick } from '#ui/second-click.ts';
import { CountList } from './CountList.tsx';
import { durationText } from './duration.ts';
import type { RunningClock } from './running-clock.ts';
import css from './SendBar.module.css';
import type { Send } from './send.ts';
import type { SendFlow } from './sending.ts';
import { type TimeLeft, timeLeft } from './time-left.ts';
import { useNow } from './use-now.ts';

type Props = {
  readonly send: Send;
  readonly delivery: DeliveryState | undefined;
  readonly clock: RunningClock;
  readonly sending: SendFlow;
};

const NO_TIME: TimeLeft = { speed: undefined, wait: undefined };

/** A send while it goes out: numbers that move, what it waits for, and the way out. */
export function Progress({ send, delivery, clock, sending }: Props) {
  const t = useT();
  const now = useNow();
  // The second half of a double click on "Send again" must not press "Stop".
  useLayoutEffect(swallowSecondClick, []);
  const { counts } = send;
  const done = counts.total - counts.left;
  const phase = delivery?.phase;
  const paused = phase === 'paused';
  const { speed, wait } = delivery === undefined ? NO_TIME : timeLeft(delivery, clock, now);
  const waitText =
    wait === undefined ? '' : t(`delivery.wait.${wait.reason}`, { time: durationText(t, wait.seconds) });
  const onTheWay =
    delivery === undefined || (phase !== 'paused' && phase !== 'stopping') ? 0 : countOnTheWay(delivery);
  return (
    <>
      <p role="status">{statusText(t, delivery, done, counts.total)}</p>
      <div
        role="progressbar"
        aria-label={t('delivery.progress')}
        aria-valuemin={0}
        aria-valuemax={counts.total}
        aria-valuenow={done}
        className={css.progress}
      >
        <div className={css.fill} style={{ width: `${(done / counts.total) * 100}%` }} />
      </div>
      {counts.total > 1 ? (
        <>
          <CountList counts={counts} />
          <p className={css.reason}>
            {[
              speed === undefined
                ? ''
                : t('delivery.speed', {
                    perMinute: speed.perMinute,
                    left: durationText(t, speed.secondsLeft),
                  }),
              onTheWay === 0 ? '' : t('delivery.onTheWay', { count: onTheWay }),
              waitText,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <div className={css.actions}>
            {paused ? (
              <Button look="primary" onClick={sending.resume}>
                {t('delivery.resume')}
              </Button>
            ) : (
              <Button inert={phase !== 'running'} onClick={sending.pause}>
                {t('delivery.pause')}
              </Button>
            )}
            <Button inert={phase === 'stopping'} onClick={sending.stop}>
              {t('delivery.stop')}
            </Button>
          </div>
        </>
      ) : waitText === '' ? null : (
        <p className={css.reason}>{waitText}</p>
      )}
    </>
  );
}

function statusText(t: Translate, delivery: DeliveryState | undefined, done: number, total: number): string {
  switch (delivery?.phase) {
    case undefined:
      return t('delivery.starting');
    case 'paused':
      return t('delivery.paused', { done, total });
    case 'stopping':
      return t('delivery.stopping', { done, total });
    case 'running':
    case 'ended':
      return t('delivery.running', { done, total });
  }
}
