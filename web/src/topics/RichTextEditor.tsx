import { EditorContent, useEditor, useEditorState, type Editor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useState } from 'react';
import { ToggleButton, Toolbar } from 'react-aria-components';
import { Button } from '../components/Button.tsx';
import { TextField } from '../components/Field.tsx';
import { useMessages, type PlainMessageId } from '../i18n/index.ts';
import { pastedHtml } from './pasted-html.ts';
import { textHints } from './text-hints.ts';

const EXTENSIONS = [
  StarterKit.configure({
    heading: { levels: [3, 4] },
    blockquote: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    link: {
      openOnClick: false,
      protocols: ['http', 'https', 'mailto'],
      HTMLAttributes: { target: null, rel: null },
    },
  }),
];

interface Tool {
  label: PlainMessageId;
  isOn: (editor: Editor) => boolean;
  toggle: (editor: Editor) => void;
}

const TOOLS: readonly Tool[] = [
  {
    label: 'topics.toolHeading',
    isOn: (e) => e.isActive('heading', { level: 3 }),
    toggle: (e) => e.chain().focus().toggleHeading({ level: 3 }).run(),
  },
  {
    label: 'topics.toolSubheading',
    isOn: (e) => e.isActive('heading', { level: 4 }),
    toggle: (e) => e.chain().focus().toggleHeading({ level: 4 }).run(),
  },
  {
    label: 'topics.toolBold',
    isOn: (e) => e.isActive('bold'),
    toggle: (e) => e.chain().focus().toggleBold().run(),
  },
  {
    label: 'topics.toolItalic',
    isOn: (e) => e.isActive('italic'),
    toggle: (e) => e.chain().focus().toggleItalic().run(),
  },
  {
    label: 'topics.toolBullets',
    isOn: (e) => e.isActive('bulletList'),
    toggle: (e) => e.chain().focus().toggleBulletList().run(),
  },
  {
    label: 'topics.toolNumbers',
    isOn: (e) => e.isActive('orderedList'),
    toggle: (e) => e.chain().focus().toggleOrderedList().run(),
  },
];

interface RichTextEditorProps {
  id: string;
  label: string;
  hint: string;
  problem?: string | undefined;
  value: string;
  onChange: (html: string) => void;
}

/** Writes the rich text that the API allows. Its value is taken at first only: afterwards the editor is what counts. */
export default function RichTextEditor({ id, label, hint, problem, value, onChange }: RichTextEditorProps) {
  const { t } = useMessages();
  const editor = useEditor({
    extensions: EXTENSIONS,
    content: value,
    // the content security policy allows no styles but those of files
    injectCSS: false,
    editorProps: {
      attributes: {
        id,
        role: 'textbox',
        class: 'field__input prose',
        'aria-multiline': 'true',
        'aria-labelledby': `${id}-label`,
        'aria-describedby': `${id}-hint`,
        'aria-invalid': String(Boolean(problem)),
      },
      transformPastedHTML: pastedHtml,
    },
    onUpdate: (update) => onChange(update.editor.isEmpty ? '' : update.editor.getHTML()),
  });
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      on: TOOLS.map((tool) => tool.isOn(now)),
      link: now.isActive('link'),
      hints: textHints(now.getJSON()),
    }),
  });
  return (
    <div className="field rich-editor">
      <span className="field__label" id={`${id}-label`}>
        {label}
      </span>
      <p className="field__hint" id={`${id}-hint`}>
        {hint}
      </p>
      {problem && <p className="field__problem">{problem}</p>}
      <Toolbar aria-label={t('topics.toolbar')} className="rich-editor__toolbar">
        {TOOLS.map((tool, i) => (
          <ToggleButton
            key={tool.label}
            className="rich-editor__tool"
            isSelected={state.on[i] ?? false}
            onChange={() => tool.toggle(editor)}
          >
            {t(tool.label)}
          </ToggleButton>
        ))}
        <LinkTool editor={editor} isOn={state.link} />
      </Toolbar>
      <EditorContent editor={editor} />
      <div role="status">
        {state.hints.map((text) => (
          <p key={text} className="field__hint">
            {t(text)}
          </p>
        ))}
      </div>
    </div>
  );
}

function LinkTool({ editor, isOn }: { editor: Editor; isOn: boolean }) {
  const { t } = useMessages();
  const [address, setAddress] = useState<string | null>(null);
  const wrong = address !== null && address !== '' && !/^(https?:\/\/|mailto:)\S+$/.test(address.trim());
  const set = () => {
    if (!address || wrong) return;
    editor.chain().focus().extendMarkRange('link').setLink({ href: address.trim() }).run();
    setAddress(null);
  };
  return (
    <>
      <ToggleButton
        className="rich-editor__tool"
        isSelected={isOn}
        onChange={() => {
          if (isOn) editor.chain().focus().unsetLink().run();
          else setAddress('https://');
        }}
      >
        {t(isOn ? 'topics.toolUnlink' : 'topics.toolLink')}
      </ToggleButton>
      {address !== null && (
        <span className="row">
          <TextField
            label={t('topics.linkAddress')}
            value={address}
            problem={wrong ? t('topics.linkWrong') : undefined}
            onChange={(event) => setAddress(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setAddress(null);
              if (event.key !== 'Enter') return;
              event.preventDefault();
              set();
            }}
          />
          <Button size="small" onClick={set}>
            {t('topics.linkSet')}
          </Button>
        </span>
      )}
    </>
  );
}
