import { EMPTY_FORM, type TopicForm } from './topic-form.ts';

interface KeptTyping {
  /** Of the version that the typing began with. */
  version: number;
  form: TopicForm;
}

const keyOf = (topicId: string) => `weitblick.topic.${topicId}`;

/** What was typed into a topic and not saved, on this device. */
export function keptTyping(topicId: string): KeptTyping | null {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(topicId)) ?? 'null') as KeptTyping | null;
    // kept by an older app it may lack what the form has now
    return kept && { ...kept, form: { ...EMPTY_FORM, ...kept.form } };
  } catch {
    return null;
  }
}

export function keepTyping(topicId: string, typing: KeptTyping): void {
  try {
    localStorage.setItem(keyOf(topicId), JSON.stringify(typing));
  } catch {
    // without storage the typing lasts as long as the page
  }
}

export function forgetTyping(topicId: string): void {
  try {
    localStorage.removeItem(keyOf(topicId));
  } catch {
    // nothing was kept
  }
}
