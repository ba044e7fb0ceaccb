import { Chip } from '../components/Chip.tsx';
import { useMessages } from '../i18n/index.ts';
import type { MembershipStatus } from './generated.ts';
import { MEMBERSHIP_LOOK } from './membership-look.ts';

export function MembershipChip({ status }: { status: MembershipStatus }) {
  const { t } = useMessages();
  const { tone, Icon } = MEMBERSHIP_LOOK[status];
  return (
    <Chip tone={tone} icon={<Icon size={16} aria-hidden="true" />}>
      {t(`obligations.membership${status}`)}
    </Chip>
  );
}
