import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleOutlined,
  MinusCircleOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useLocale } from '../lib/text/locale.ts';
import { timeClassWord, type TimeClassName, type Treatment } from './words.ts';

const ICONS: Readonly<Record<TimeClassName, ReactNode>> = {
  overdue: <ExclamationCircleOutlined />,
  'due-soon': <ClockCircleOutlined />,
  'in-time': <CheckCircleOutlined />,
  'no-deadline': <MinusCircleOutlined />,
};

/** How open work stands to its date: word, icon and the colour that is kept for time alone. Nothing for work that is done. */
export function TimeClass({ value, treatment }: { value: TimeClassName | null; treatment?: Treatment }) {
  const locale = useLocale();
  if (value === null) return null;
  return (
    <span className={`time-class time-${value}`}>
      <span aria-hidden="true">{ICONS[value]}</span> {timeClassWord(value, treatment)[locale]}
    </span>
  );
}
