import {
  useId,
  type InputHTMLAttributes,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from 'react';
import './Field.css';

interface FieldLabel {
  label: string;
  hint?: string | undefined;
  problem?: string | undefined;
}

function useDescription({ hint, problem }: FieldLabel, id: string): string | undefined {
  return [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined;
}

function FieldTexts({ field, id }: { field: FieldLabel; id: string }) {
  return (
    <>
      <label className="field__label" htmlFor={id}>
        {field.label}
      </label>
      {field.hint && (
        <p className="field__hint" id={`${id}-hint`}>
          {field.hint}
        </p>
      )}
      {field.problem && (
        <p className="field__problem" id={`${id}-problem`}>
          {field.problem}
        </p>
      )}
    </>
  );
}

export function TextField({
  label,
  hint,
  problem,
  id,
  ...input
}: FieldLabel & InputHTMLAttributes<HTMLInputElement>) {
  const ownId = useId();
  const fieldId = id ?? ownId;
  const field = { label, hint, problem };
  return (
    <div className="field">
      <FieldTexts field={field} id={fieldId} />
      <input
        {...input}
        id={fieldId}
        className="field__input"
        aria-invalid={problem ? true : undefined}
        aria-describedby={useDescription(field, fieldId)}
      />
    </div>
  );
}

export function TextArea({
  label,
  hint,
  problem,
  id,
  ...area
}: FieldLabel & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const ownId = useId();
  const fieldId = id ?? ownId;
  const field = { label, hint, problem };
  return (
    <div className="field">
      <FieldTexts field={field} id={fieldId} />
      <textarea
        rows={3}
        {...area}
        id={fieldId}
        className="field__input"
        aria-invalid={problem ? true : undefined}
        aria-describedby={useDescription(field, fieldId)}
      />
    </div>
  );
}

export function SelectField({
  label,
  hint,
  problem,
  id,
  ...select
}: FieldLabel & SelectHTMLAttributes<HTMLSelectElement>) {
  const ownId = useId();
  const fieldId = id ?? ownId;
  const field = { label, hint, problem };
  return (
    <div className="field">
      <FieldTexts field={field} id={fieldId} />
      <select
        {...select}
        id={fieldId}
        className="field__input"
        aria-invalid={problem ? true : undefined}
        aria-describedby={useDescription(field, fieldId)}
      />
    </div>
  );
}
