import { PageHeading } from '../components/PageHeading.tsx';
import { useMessages } from '../i18n/index.ts';
import { ProgrammeList } from './ProgrammeList.tsx';

export function Component() {
  const { t } = useMessages();
  return (
    <div className="page stack">
      <div>
        <PageHeading title={[t('obligations.programmes')]}>{t('obligations.programmes')}</PageHeading>
        <p className="lead">{t('obligations.programmesIntro')}</p>
      </div>
      <ProgrammeList pathOf={(id) => `/programme/${id}`} />
    </div>
  );
}
