import { useMutation } from '@apollo/client/react';
import { Bookmark } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { Dialog, preloadDialog } from '../components/Dialog.tsx';
import { TextField } from '../components/Field.tsx';
import { Notice } from '../components/Notice.tsx';
import { useMessages } from '../i18n/index.ts';
import { SavedReportsDocument, SaveReportDocument, type ReportInput } from './generated.ts';

const LONGEST_NAME = 100;

interface SaveReportProps {
  question: ReportInput;
  /** What the name starts as. */
  title: string;
}

/** Keeps what the page shows under a name. Days that were typed do not move, so they cannot be kept. */
export function SaveReport({ question, title }: SaveReportProps) {
  const { t } = useMessages();
  const [open, setOpen] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  if (!question.period) return <p className="muted no-print">{t('reporting.saveNeedsPeriod')}</p>;
  return (
    <>
      <Button
        icon={<Bookmark size={18} aria-hidden="true" />}
        onFocus={preloadDialog}
        onClick={() => setOpen(true)}
      >
        {t('reporting.save')}
      </Button>
      {saved !== null && (
        <Notice tone="ok" role="status" title={t('reporting.savedAs', { name: saved })}>
          <Link to="/planung/auswertung">{t('reporting.toSaved')}</Link>
        </Notice>
      )}
      {open && (
        <Dialog title={t('reporting.saveTitle')} onClose={() => setOpen(false)}>
          <NameForm
            question={question}
            title={title}
            onSaved={(name) => {
              setSaved(name);
              setOpen(false);
            }}
          />
        </Dialog>
      )}
    </>
  );
}

function NameForm({ question, title, onSaved }: SaveReportProps & { onSaved: (name: string) => void }) {
  const { t } = useMessages();
  const [name, setName] = useState(title);
  const [fault, setFault] = useState<string>();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [save, { loading }] = useMutation(SaveReportDocument, { refetchQueries: [SavedReportsDocument] });

  const send = async () => {
    const wanted = name.trim();
    setRefusal(null);
    setFault(wanted ? undefined : t('reporting.nameMissing'));
    if (!wanted) return;
    const answer = await save({ variables: { input: { name: wanted, question } } }).catch(() => null);
    const result = answer?.data?.saveReport;
    switch (result?.__typename) {
      case 'SavedReportSuccess':
        return onSaved(wanted);
      case 'SavedReportNameTaken':
        return setFault(t('reporting.nameTaken'));
      case 'TooManySavedReports':
        return setRefusal(t('reporting.tooManySaved', { limit: result.limit }));
      case 'NotPermitted':
        return setRefusal(t('reporting.reportMissing'));
      case 'SystemBusy':
      case undefined:
        return setRefusal(t('components.commandFailed'));
    }
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextField
        label={t('reporting.savedName')}
        problem={fault}
        maxLength={LONGEST_NAME}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <CommandNotice text={refusal} />
      <div>
        <Button type="submit" kind="primary" busy={loading}>
          {t('reporting.save')}
        </Button>
      </div>
    </form>
  );
}
