import {
  useId,
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from 'react';
import './Field.css';

interface FieldLabel {
  label: string;
  hint?: string | undefined;
  problem?: string | undefined;
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

interface Control {
  id: string;
  className: string;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
}

interface LabelledFieldProps extends FieldLabel {
  id: string | undefined;
  /** @param own what ties the control to its label, hint and problem */
  children: (own: Control) => ReactNode;
}

function LabelledField({ id, children, ...field }: LabelledFieldProps) {
  const ownId = useId();
  const fieldId = id ?? ownId;
  const described = [field.hint && `${fieldId}-hint`, field.problem && `${fieldId}-problem`];
  return (
    <div className="field">
      <FieldTexts field={field} id={fieldId} />
      {children({
        id: fieldId,
        className: 'field__input',
        'aria-invalid': field.problem ? true : undefined,
        'aria-describedby': described.filter(Boolean).join(' ') || undefined,
      })}
    </div>
  );
}

export function TextField({
  label,
  hint,
  problem,
  id,
  ...input
}: FieldLabel & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <LabelledField label={label} hint={hint} problem={problem} id={id}>
      {(own) => <input {...input} {...own} />}
    </LabelledField>
  );
}

export function TextArea({
  label,
  hint,
  problem,
  id,
  ...area
}: FieldLabel & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return (
    <LabelledField label={label} hint={hint} problem={problem} id={id}>
      {(own) => <textarea rows={3} {...area} {...own} />}
    </LabelledField>
  );
}

export function SelectField({
  label,
  hint,
  problem,
  id,
  ...select
}: FieldLabel & SelectHTMLAttributes<HTMLSelectElement>) {
  return (
    <LabelledField label={label} hint={hint} problem={problem} id={id}>
      {(own) => <select {...select} {...own} />}
    </LabelledField>
  );
}
