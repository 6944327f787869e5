import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { estimateSeconds } from '#delivery/pace.ts';
import { plannedNotices } from '#delivery/plan.ts';
import { type Translate, useFormats, useT } from '#i18n/i18n.ts';
import { issueSentence } from '#i18n/issue-sentence.ts';
import type { AudienceReport } from '#people/resolve-audience.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import { usePolicy } from '#store/use-policy.ts';
import { Callout } from '#ui/Callout.tsx';
import { countNight } from './night.ts';
import { someNames } from './problem-sentence.ts';
import { sameTextBefore } from './question.ts';
import { timeZonesQuery } from './read-time-zones.ts';
import type { Confirming } from './sending.ts';

type Props = {
  readonly asked: Confirming;
  /** Recent texts, as the habits keep them. */
  readonly recent: unknown;
};

/** A shorter send is over before anybody wonders, seconds. */
const WORTH_SAYING = 10;

/** The facts that decide whether one presses "Send now". */
export function ConfirmFacts({ asked, recent }: Props) {
  const t = useT();
  const formats = useFormats();
  const portal = usePortal();
  const { send, plan, report, blind, inactive, holdersKnown } = asked;
  const [now] = useState(Date.now);
  const ids = plannedNotices(plan).map(({ userId }) => userId);
  const { data: zones } = useQuery(timeZonesQuery(portal, ids));
  const night = zones === undefined ? 0 : countNight(zones.values(), now);
  const same = sameTextBefore(asked, recent, now);
  const tagLike = send.warnings.find(({ code }) => code === 'TAG_LIKE_WIRE_TAG');
  const { requests } = plan;
  const inactiveNames = someNames(
    t,
    formats,
    inactive.map(({ name }) => name),
  );
  const done = send.counts.total - ids.length;
  const unknown = ids.filter((id) => send.outcomes.get(id)?.kind === 'unknown').length;
  const { policy } = usePolicy();
  // Others do not come so far.
  const beyond = policy.mostPeople > 0 && ids.length > policy.mostPeople;
  const singles = requests.filter(({ kind }) => kind === 'single').length;
  const seconds = Math.max(1, estimateSeconds(requests.length, portal.context.bucket));
  return (
    <>
      {send.outcomes.size === 0 && send.record === undefined ? (
        <TagHolders asked={asked} />
      ) : (
        <p>
          {t('confirm.known', { count: done, total: send.counts.total })}
          {/* People without a known result may have it: the page may have closed before the answer. */}
          {` ${unknown === 0 ? t('delivery.retryHint') : t('confirm.unknown', { count: unknown })}`}
        </p>
      )}
      {inactive.length === 0 ? null : (
        <Callout tone="warning">{t('confirm.inactive', { names: inactiveNames })}</Callout>
      )}
      {send.ofDraft || holdersKnown ? null : <Callout tone="warning">{t('history.laterUnknown')}</Callout>}
      {blind ? <Callout tone="warning">{t('confirm.blind')}</Callout> : null}
      {seconds < WORTH_SAYING ? null : (
        <p>
          {seconds < 90
            ? t('confirm.time', { requests: requests.length, seconds })
            : t('confirm.about', { requests: requests.length, minutes: Math.round(seconds / 60) })}
        </p>
      )}
      {singles === 0 ? null : <p>{t('confirm.singles', { count: singles })}</p>}
      {beyond ? <p>{t('policy.adminBeyond', { limit: policy.mostPeople })}</p> : null}
      {report === undefined
        ? null
        : reportTexts(t, report, formats.list).map((text) => <p key={text}>{text}</p>)}
      {same === undefined ? null : (
        <Callout tone="warning">
          {t('confirm.sameText', { count: same.count, time: formats.time(same.at) })}
        </Callout>
      )}
      {night === 0 ? null : <Callout tone="warning">{t('confirm.night', { count: night })}</Callout>}
      {tagLike === undefined ? null : <Callout tone="warning">{issueSentence(t, tagLike)}</Callout>}
    </>
  );
}

/** People with another notification under the typed tag; an earlier version of this one is told of by itself. */
function TagHolders({ asked: { send, holdersKnown } }: Pick<Props, 'asked'>) {
  const t = useT();
  const { tag } = send.sent.notice;
  if (tag.trim() === '' || send.replaces !== undefined) return null;
  if (send.holders > 0) return <p>{t('confirm.holders', { count: send.holders, tag })}</p>;
  return <p>{t(holdersKnown ? 'confirm.noHolders' : 'confirm.holdersUnknown', { tag })}</p>;
}

function reportTexts(
  t: Translate,
  report: AudienceReport,
  list: (items: readonly string[]) => string,
): readonly string[] {
  const { fromDepartments, excluded, twice, gone, guessed } = report;
  const leftOut = report.leftOut.dismissed + report.leftOut.external + report.leftOut.bots;
  return [
    fromDepartments > 0 ? t('confirm.resolved', { count: fromDepartments }) : '',
    twice > 0 ? t('confirm.twice', { count: twice }) : '',
    excluded > 0 ? t('confirm.excluded', { count: excluded }) : '',
    leftOut > 0 ? t('confirm.leftOut', { count: leftOut }) : '',
    gone.length > 0 ? t('confirm.gone', { names: list(gone.map(({ name }) => name)) }) : '',
    guessed ? t('confirm.guessed') : '',
  ].filter(Boolean);
}
