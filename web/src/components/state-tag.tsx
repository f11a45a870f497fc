import {
  CheckOutlined,
  CloseOutlined,
  EditOutlined,
  FileDoneOutlined,
  HourglassOutlined,
  InboxOutlined,
  PauseOutlined,
  PlayCircleOutlined,
  RollbackOutlined,
  StopOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useLocale } from '../lib/text/locale.ts';
import type { Text } from '../lib/text/texts.ts';
import { reportStateWord, taskStateWord, type ReportStatus, type TaskStatus } from './words.ts';

const TASK_ICONS: Readonly<Record<TaskStatus, ReactNode>> = {
  'not-received': <InboxOutlined />,
  'in-progress': <PlayCircleOutlined />,
  'awaiting-confirmation': <HourglassOutlined />,
  completed: <CheckOutlined />,
  returned: <RollbackOutlined />,
  suspended: <PauseOutlined />,
  cancelled: <CloseOutlined />,
  refused: <StopOutlined />,
  ended: <StopOutlined />,
};

const REPORT_ICONS: Readonly<Record<ReportStatus, ReactNode>> = {
  'not-submitted': <EditOutlined />,
  submitted: <HourglassOutlined />,
  returned: <RollbackOutlined />,
  accepted: <FileDoneOutlined />,
  cancelled: <CloseOutlined />,
};

/** The icon of a task's state alone, where its word stands in the name of what it is in. */
export function TaskIcon({ status }: { status: TaskStatus }) {
  return TASK_ICONS[status];
}

/** The state of a task by word and icon; colour says nothing here, it is kept for time. */
export function TaskState({ status }: { status: TaskStatus }) {
  return <StateTag icon={TASK_ICONS[status]} word={taskStateWord(status)} />;
}

/** The state of a report by word and icon. */
export function ReportState({ status }: { status: ReportStatus }) {
  return <StateTag icon={REPORT_ICONS[status]} word={reportStateWord(status)} />;
}

function StateTag({ icon, word }: { icon: ReactNode; word: Text<string> }) {
  const locale = useLocale();
  return (
    <span className="state-tag">
      <span aria-hidden="true">{icon}</span> {word[locale]}
    </span>
  );
}
