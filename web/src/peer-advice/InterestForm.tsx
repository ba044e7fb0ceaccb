import { useState, type FormEvent } from 'react';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { SelectField } from '../components/Field.tsx';
import { useMessages } from '../i18n/index.ts';
import {
  RegisterPeerInterestDocument,
  WithdrawPeerInterestDocument,
  type PeerAdviceHomeQuery,
  type PeerExperienceLevel,
  type PeerInterestPartsFragment,
  type PeerMeetingFormat,
} from './generated.ts';
import { usePeerStep } from './use-peer-step.ts';

const FORMATS: readonly PeerMeetingFormat[] = ['EITHER', 'ON_SITE', 'ONLINE'];
const EXPERIENCES: readonly PeerExperienceLevel[] = ['NONE', 'SOME', 'MUCH'];
const DAYS = [1, 2, 3, 4, 5] as const;

interface InterestFormProps {
  interest: PeerInterestPartsFragment | null;
  sites: PeerAdviceHomeQuery['peerSites'];
  onSaved: () => Promise<unknown>;
}

export function InterestForm({ interest, sites, onSaved }: InterestFormProps) {
  const { t } = useMessages();
  const [missing, setMissing] = useState<'needHalfDay' | 'needSite' | null>(null);
  const [saved, setSaved] = useState(false);
  const [format, setFormat] = useState<PeerMeetingFormat>(interest?.format ?? 'EITHER');
  const registering = usePeerStep(RegisterPeerInterestDocument, onSaved);
  const withdrawing = usePeerStep(WithdrawPeerInterestDocument, onSaved);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const halfDays = values.getAll('halfDay').map(Number);
    const siteCode = String(values.get('site') ?? '') || null;
    const lacks =
      halfDays.length === 0 ? 'needHalfDay' : format !== 'ONLINE' && !siteCode ? 'needSite' : null;
    setSaved(false);
    setMissing(lacks);
    if (lacks) return;
    const experience = String(values.get('experience')) as PeerExperienceLevel;
    const ownUnitWelcome = values.has('ownUnit');
    setSaved(await registering.run({ format, siteCode, halfDays, experience, ownUnitWelcome }));
  };
  if (interest?.state === 'PLACED') return <p>{t('peer-advice.interestPlaced')}</p>;
  return (
    <form className="panel stack" noValidate onSubmit={(event) => void submit(event)}>
      <h2>{t('peer-advice.interest')}</h2>
      {interest && <p>{t('peer-advice.interestOpen')}</p>}
      <CommandNotice
        problem={registering.problem ?? withdrawing.problem}
        text={missing ? t(`peer-advice.${missing}`) : (registering.refusal ?? withdrawing.refusal)}
      />
      <SelectField
        label={t('peer-advice.format')}
        value={format}
        onChange={(event) => setFormat(event.currentTarget.value as PeerMeetingFormat)}
      >
        {FORMATS.map((each) => (
          <option key={each} value={each}>
            {t(`peer-advice.format${each}`)}
          </option>
        ))}
      </SelectField>
      {format !== 'ONLINE' && (
        <SelectField label={t('peer-advice.site')} name="site" defaultValue={interest?.siteCode ?? ''}>
          <option value="">{t('peer-advice.siteChoose')}</option>
          {sites.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      <fieldset className="peer-advice__half-days">
        <legend>{t('peer-advice.halfDays')}</legend>
        {DAYS.map((day) => (
          <div key={day} className="peer-advice__day" role="group" aria-label={t(`peer-advice.day${day}`)}>
            <span aria-hidden="true">{t(`peer-advice.day${day}`)}</span>
            {(['morning', 'afternoon'] as const).map((half, index) => (
              <label key={half}>
                <input
                  type="checkbox"
                  name="halfDay"
                  value={day * 2 - 1 + index}
                  defaultChecked={interest?.halfDays.includes(day * 2 - 1 + index) ?? false}
                />
                {t(`peer-advice.${half}`)}
              </label>
            ))}
          </div>
        ))}
      </fieldset>
      <SelectField
        label={t('peer-advice.experience')}
        name="experience"
        defaultValue={interest?.experience ?? 'NONE'}
      >
        {EXPERIENCES.map((each) => (
          <option key={each} value={each}>
            {t(`peer-advice.experience${each}`)}
          </option>
        ))}
      </SelectField>
      <label className="peer-advice__check">
        <input type="checkbox" name="ownUnit" defaultChecked={interest?.ownUnitWelcome ?? false} />
        {t('peer-advice.ownUnit')}
      </label>
      <div className="row">
        <Button type="submit" kind="primary" busy={registering.sending}>
          {interest ? t('peer-advice.change') : t('peer-advice.register')}
        </Button>
        {interest && (
          <Button busy={withdrawing.sending} onClick={() => void withdrawing.run({})}>
            {t('peer-advice.withdraw')}
          </Button>
        )}
      </div>
      <p role="status">{saved && t('peer-advice.saved')}</p>
    </form>
  );
}
