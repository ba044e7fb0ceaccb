import type { TopicForm } from './topic-form.ts';

interface KeptTyping {
  /** Of the version that the typing began with. */
  version: number;
  form: TopicForm;
}

const keyOf = (topicId: string) => `weitblick.topic.${topicId}`;

/** What was typed into a topic and not saved, on this device. */
export function keptTyping(topicId: string): KeptTyping | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(topicId)) ?? 'null') as KeptTyping | null;
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
