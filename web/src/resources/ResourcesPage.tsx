import { useParams } from 'react-router';
import { Breadcrumbs } from '../components/Breadcrumbs.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Tabs } from '../components/Tabs.tsx';
import { useMessages } from '../i18n/index.ts';
import { PlannersOnly } from '../planning/PlannersOnly.tsx';
import { BlockList } from './BlockList.tsx';
import { EquipmentList, RoomList, TrainerList } from './ResourceLists.tsx';
import './Resources.css';

export function Component() {
  const { art } = useParams();
  return (
    <PlannersOnly>
      <Resources view={art} />
    </PlannersOnly>
  );
}

function Resources({ view }: { view: string | undefined }) {
  const { t } = useMessages();
  return (
    <div className="page resources">
      <div>
        <Breadcrumbs trail={[{ to: '/planung', label: t('planning.title') }]} />
        <PageHeading title={[t('resources.title'), t('planning.title')]}>{t('resources.title')}</PageHeading>
        <p className="lead">{t('resources.intro')}</p>
      </div>
      <Tabs
        label={t('resources.pages')}
        tabs={[
          { to: '/planung/raeume', label: t('resources.rooms') },
          { to: '/planung/raeume/lehrende', label: t('resources.trainers') },
          { to: '/planung/raeume/ausstattung', label: t('resources.equipment') },
          { to: '/planung/raeume/sperrzeiten', label: t('resources.blocks') },
        ]}
      />
      <View view={view} />
    </div>
  );
}

function View({ view }: { view: string | undefined }) {
  switch (view) {
    case 'lehrende':
      return <TrainerList />;
    case 'ausstattung':
      return <EquipmentList />;
    case 'sperrzeiten':
      return <BlockList />;
    default:
      return <RoomList />;
  }
}
