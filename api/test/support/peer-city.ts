import { randomUUID } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '@weitblick/db';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { berlinTime } from '@weitblick/shared/calendar';
import { movePlacement, proposeGroups, publishGroups } from '../../src/peer-advice/use-cases/formation.ts';
import { registerInterest } from '../../src/peer-advice/use-cases/interest.ts';
import { letPeerTimePass } from '../../src/peer-advice/use-cases/let-time-pass.ts';
import { planMeetings } from '../../src/peer-advice/use-cases/meetings.ts';
import { acceptCharter, nameDeputyHost } from '../../src/peer-advice/use-cases/membership.ts';
import { changeGroupState } from '../../src/peer-advice/use-cases/group-state.ts';
import type { CommandDependencies } from '../../src/platform/command.ts';

export const PEER_NOW = berlinTime('2027-01-11', '10:00');
const DAY = 86_400_000;
const ALL = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** Leaders of units that have nothing to do with each other, a planner, a coach and an administrator. */
export class PeerCity {
  now = PEER_NOW;
  private constructor(
    readonly database: TestDatabase,
    readonly orm: MikroORM,
    readonly given: Fixtures,
    readonly leaders: number[],
    readonly planner: number,
    readonly coach: number,
    readonly administrator: number,
  ) {}

  static async create(count = 7): Promise<PeerCity> {
    const database = await createTestDatabase();
    const orm = await openOrm({ url: database.url, poolSize: 8 });
    const given = await Fixtures.open(database.url, PEER_NOW);
    const leaders = await given.people(count);
    const [planner, coach, administrator] = (await given.people(3)) as [number, number, number];
    await given.client.query(
      `insert into site (code, name, address) values ('RH', 'Rathaus', 'Marktplatz 1')`,
    );
    for (const [index, leader] of leaders.entries()) {
      const [referat, unit] = [100 + index * 2, 101 + index * 2];
      await given.client.query(`
        insert into org_unit (id, parent_id, kind, name, short_name, cost_centre, head_id) values
          (${referat}, 1, 'REFERAT', 'Referat ${index}', 'R${index}', '0', null),
          (${unit}, ${referat}, 'ABTEILUNG', 'Abteilung ${index}', 'R${index}-A', '0', ${leader});
        update person set unit_id = ${unit}, leadership_level = 2, email = 'leader${index}@stadt.example' where id = ${leader}`);
    }
    await given.assignRole(planner, 'TRAINING_PLANNER');
    await given.assignRole(coach, 'COACH');
    await given.assignRole(administrator, 'ADMINISTRATOR');
    return new PeerCity(database, orm, given, leaders, planner, coach, administrator);
  }

  async close(): Promise<void> {
    await this.given.close();
    await this.orm.close();
    await this.database.drop();
  }

  get deps(): CommandDependencies {
    return { em: this.orm.em, clock: { now: () => this.now } };
  }

  as(actorId: number) {
    return { actorId, idempotencyKey: randomUUID() };
  }

  register(leader: number) {
    return registerInterest(this.deps, {
      ...this.as(leader),
      format: 'EITHER',
      siteCode: 'RH',
      halfDays: ALL,
      experience: 'SOME',
      ownUnitWelcome: false,
    });
  }

  async propose(): Promise<number> {
    await proposeGroups(this.deps, { ...this.as(this.planner), mayPlan: true, seed: 1 });
    return this.version();
  }

  async version(): Promise<number> {
    const row = await this.given.row<{ version: number }>(
      `select version from peer_formation where status = 'DRAFT'`,
    );
    return row.version;
  }

  move(personId: number, groupNumber: number | null, version: number) {
    const command = { ...this.as(this.planner), mayPlan: true, personId, groupNumber, version };
    return movePlacement(this.deps, command);
  }

  /** A group of all leaders but the last ones, led by the planner. @returns its id */
  async group(size = 6): Promise<number> {
    for (const leader of this.leaders.slice(0, size)) await this.register(leader);
    const version = await this.propose();
    await publishGroups(this.deps, { ...this.as(this.planner), mayPlan: true, version });
    const { id } = await this.given.row<{ id: number }>('select id from peer_group order by id desc limit 1');
    return id;
  }

  inGroup(actorId: number, groupId: number) {
    return { ...this.as(actorId), groupId };
  }

  /** Sets a date in so many days. */
  plan(actorId: number, groupId: number, days: number[]) {
    const startsAt = days.map((day) => new Date(this.now.getTime() + day * DAY));
    return planMeetings(this.deps, {
      ...this.inGroup(actorId, groupId),
      startsAt,
      durationMinutes: 120,
      place: 'Raum 1',
    });
  }

  async pass(days: number): Promise<void> {
    this.now = new Date(this.now.getTime() + days * DAY);
    await letPeerTimePass(this.deps);
  }

  step(actorId: number, groupId: number, to: Parameters<typeof changeGroupState>[1]['to']) {
    return changeGroupState(this.deps, { ...this.inGroup(actorId, groupId), to });
  }

  /** All the way to a group that organises itself. */
  async handOver(groupId: number, members: readonly number[]): Promise<void> {
    for (const member of members)
      await acceptCharter(this.deps, { ...this.inGroup(member, groupId), version: 1 });
    await this.plan(this.planner, groupId, [7]);
    await this.pass(8);
    await this.step(this.planner, groupId, 'ACCOMPANIED');
    await this.plan(this.planner, groupId, [7, 14]);
    await this.pass(15);
    await this.plan(this.planner, groupId, [7, 14, 21]);
    await nameDeputyHost(this.deps, { ...this.inGroup(members[0]!, groupId), personId: members[1]! });
    await this.step(this.planner, groupId, 'SELF_ORGANISED');
  }

  async stateOf(groupId: number): Promise<string> {
    return (
      await this.given.row<{ status: string }>('select status from peer_group where id = $1', [groupId])
    ).status;
  }
}
