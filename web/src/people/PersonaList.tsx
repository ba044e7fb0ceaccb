import { useApolloClient } from '@apollo/client/react';
import { ArrowRight } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Notice } from '../components/Notice.tsx';
import { useMessages } from '../i18n/index.ts';
import { fetchPersonas, PERSONA_ROLES, signInAsPersona, type Persona } from './personas.ts';
import { startAfresh } from './start-afresh.ts';

export function PersonaList() {
  const { t, language } = useMessages();
  const client = useApolloClient();
  const [personas, setPersonas] = useState<Persona[]>([]);
  const [failed, setFailed] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);

  useEffect(() => {
    const controller = new AbortController();
    fetchPersonas(controller.signal)
      .then(setPersonas)
      .catch(() => {
        // no list: the form is there for everybody
      });
    return () => controller.abort();
  }, []);
  if (personas.length === 0) return null;

  const enter = async (id: string) => {
    setFailed(false);
    setChosen(id);
    try {
      await signInAsPersona(id);
      await startAfresh(client);
    } catch {
      setFailed(true);
      setChosen(null);
    }
  };
  return (
    <section className="personas" aria-labelledby="personas-heading">
      <h2 id="personas-heading">{t('people.personasTitle')}</h2>
      <p className="muted">{t('people.personasText')}</p>
      {failed && <Notice tone="problem" role="alert" title={t('people.signInUnreachable')} />}
      <ul>
        {personas.map(({ id, displayName, role, description }) => (
          <li key={id}>
            <button
              type="button"
              className="persona"
              aria-disabled={chosen !== null}
              onClick={() => {
                if (chosen === null) void enter(id);
              }}
            >
              <span className="persona__text">
                <span className="persona__name">
                  {displayName} <span className="persona__role">{t(PERSONA_ROLES[role])}</span>
                </span>
                <span className="persona__description">{description[language]}</span>
              </span>
              <ArrowRight size={18} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
