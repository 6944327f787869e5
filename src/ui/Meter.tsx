import css from './Meter.module.css';

type Props = {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  readonly text: string;
};

/** Green, amber from 80 %, red above the maximum. */
export function Meter({ label, value, max, text }: Props) {
  const share = Math.min(1, value / max);
  const tone = value > max ? css.red : share >= 0.8 ? css.amber : '';
  return (
    <div
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      aria-valuetext={text}
      className={css.meter}
    >
      <div className={`${css.fill} ${tone}`} style={{ width: `${share * 100}%` }} />
    </div>
  );
}
