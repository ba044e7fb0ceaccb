import { generateKeyPairSync } from 'node:crypto';
import { agreeToNotes, handOverNote, offerNoteKey } from '../../src/peer-advice/use-cases/round-notes.ts';
import { giveRoundRole, moveRound, openRound } from '../../src/peer-advice/use-cases/round.ts';
import type { RoundStep } from '../../src/peer-advice/rules/round.ts';
import type { RoundMethod, RoundRole } from '@weitblick/shared/peer-round';
import { PeerCity } from './peer-city.ts';

const MINUTE = 60_000;

export const PUBLIC_KEY = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({
  format: 'der',
  type: 'spki',
});

/** A group at its first meeting, which the planner leads. */
export class RoundCity {
  private constructor(
    readonly city: PeerCity,
    readonly groupId: number,
    readonly members: number[],
  ) {}

  static async create(size = 5): Promise<RoundCity> {
    const city = await PeerCity.create(size + 1);
    const groupId = await city.group(size);
    await city.plan(city.planner, groupId, [2]);
    city.now = new Date(city.now.getTime() + 2 * 86_400_000 + MINUTE);
    return new RoundCity(city, groupId, city.leaders.slice(0, size));
  }

  close(): Promise<void> {
    return this.city.close();
  }

  get deps() {
    return this.city.deps;
  }

  by(actorId: number) {
    return this.city.inGroup(actorId, this.groupId);
  }

  later(minutes: number): void {
    this.city.now = new Date(this.city.now.getTime() + minutes * MINUTE);
  }

  open(actorId: number, method: RoundMethod = 'SHORT') {
    return openRound(this.deps, { ...this.by(actorId), method });
  }

  async round() {
    return this.city.given.row<{
      id: number;
      status: string;
      version: number;
      phase: number;
      ends_at: Date | null;
      remaining_ms: number | null;
    }>('select id, status, version, phase, ends_at, remaining_ms from peer_round order by id desc limit 1');
  }

  async step(actorId: number, step: RoundStep) {
    const { id, version } = await this.round();
    return moveRound(this.deps, { ...this.by(actorId), roundId: id, version, step });
  }

  async give(actorId: number, personId: number, role: RoundRole | null) {
    const { id } = await this.round();
    return giveRoundRole(this.deps, { ...this.by(actorId), roundId: id, personId, role });
  }

  async roles(): Promise<Record<number, string>> {
    const rows = await this.city.given.rows<{ person_id: number; role: string }>(
      'select person_id, role from peer_round_role where round_id = (select max(id) from peer_round)',
    );
    return Object.fromEntries(rows.map(({ person_id, role }) => [person_id, role]));
  }

  /** The first moderates, the second brings the case, the third writes; the round is under way. */
  async begin(): Promise<{ moderator: number; caseGiver: number; writer: number; adviser: number }> {
    const [moderator, caseGiver, writer, adviser] = this.members as [number, number, number, number];
    await this.open(moderator);
    await this.give(moderator, caseGiver, 'CASE_GIVER');
    await this.give(moderator, writer, 'WRITER');
    await this.give(moderator, moderator, 'MODERATOR');
    await this.step(moderator, 'START');
    return { moderator, caseGiver, writer, adviser };
  }

  async everybodyAgrees(): Promise<void> {
    for (const member of this.members) await agreeToNotes(this.deps, { ...this.by(member), agreed: true });
  }

  async offerKey(actorId: number, publicKey: Buffer = PUBLIC_KEY) {
    const { id } = await this.round();
    return offerNoteKey(this.deps, { ...this.by(actorId), roundId: id, publicKey });
  }

  async handOver(actorId: number, ciphertext: Buffer, senderKey: Buffer = PUBLIC_KEY, iv = Buffer.alloc(12)) {
    const { id } = await this.round();
    const note = { senderKey, iv, ciphertext };
    return handOverNote(this.deps, { ...this.by(actorId), roundId: id, note });
  }
}
