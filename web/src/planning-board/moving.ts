import type { BoardLayout, PlacedBar } from './board-layout.ts';
import { BAR_HEIGHT, type BoardRow } from './board-rows.ts';
import type { ClashFinder } from './clash-finder.ts';
import { inRow, placementOf, samePlacement, type Placement } from './placement.ts';
import type { BoardTexts } from './use-board-texts.ts';

/** The board as it is drawn now, for what happens beside React: drags and keys change the page at once. */
export interface DrawnBoard {
  layout: BoardLayout;
  findClashes: ClashFinder;
  texts: BoardTexts;
}

const ROW_PADDING = 6;

/**
 * An appointment under way from one place to another, by mouse or keyboard. A ghost of its bar shows where it would be
 * and what is in the way there; React hears of it when it is dropped.
 */
export class Moving {
  readonly from: PlacedBar;
  readonly #board: DrawnBoard;
  readonly #origin: BoardRow;
  readonly #ghost: HTMLElement;
  #placement: Placement;
  #rowIndex: number;

  constructor(layer: HTMLElement, board: DrawnBoard, from: PlacedBar) {
    this.from = from;
    this.#board = board;
    this.#origin = board.layout.rows[from.rowIndex]!.row;
    this.#placement = placementOf(from.bar.entry);
    this.#rowIndex = from.rowIndex;
    this.#ghost = document.createElement('div');
    this.#ghost.className = 'timeline-ghost';
    this.#ghost.setAttribute('aria-hidden', 'true');
    layer.append(this.#ghost);
    this.#draw();
  }

  get placement(): Placement {
    return this.#placement;
  }

  get rowIndex(): number {
    return this.#rowIndex;
  }

  get changed(): boolean {
    return !samePlacement(this.#placement, placementOf(this.from.bar.entry));
  }

  /** @param time start and end, of whatever row @returns whether anything is different now */
  to(time: Pick<Placement, 'startsAt' | 'endsAt'>, rowIndex: number): boolean {
    const { row } = this.#board.layout.rows[rowIndex]!;
    const { roomId, trainerIds } = inRow(placementOf(this.from.bar.entry), this.#origin, row);
    const next = { startsAt: time.startsAt, endsAt: time.endsAt, roomId, trainerIds };
    if (rowIndex === this.#rowIndex && samePlacement(next, this.#placement)) return false;
    this.#placement = next;
    this.#rowIndex = rowIndex;
    this.#draw();
    return true;
  }

  /** Where it would be, and what is in the way. */
  describe(): string {
    const clashes = this.#clashText();
    const place = this.#board.texts.placement(this.#placement);
    return clashes ? `${place}. ${clashes}` : place;
  }

  /** Left and right edge of the ghost, and its row, to bring it into view. */
  bounds(): { left: number; right: number; rowIndex: number } {
    const { scale } = this.#board.layout;
    const left = scale.x(this.#placement.startsAt);
    return { left, right: scale.x(this.#placement.endsAt), rowIndex: this.#rowIndex };
  }

  /** While the API is asked the ghost stays where it was dropped. */
  settle(): void {
    this.#ghost.classList.add('timeline-ghost--settled');
  }

  remove(): void {
    this.#ghost.remove();
  }

  #clashText(): string {
    const { findClashes, texts } = this.#board;
    return texts.clashes(findClashes(this.from.bar.entry, this.#placement));
  }

  #draw(): void {
    const { layout, texts } = this.#board;
    const { left, right } = this.bounds();
    const top = layout.tops[this.#rowIndex]! + ROW_PADDING;
    const clashes = this.#clashText();
    const { style, classList } = this.#ghost;
    style.transform = `translate(${left}px, ${top}px)`;
    style.inlineSize = `${Math.max(16, right - left)}px`;
    style.blockSize = `${BAR_HEIGHT}px`;
    classList.toggle('timeline-ghost--clash', clashes !== '');
    const said = document.createElement('span');
    said.className = 'timeline-ghost__text';
    said.textContent = clashes ? `${texts.time(this.#placement)} · ${clashes}` : texts.time(this.#placement);
    this.#ghost.replaceChildren(said);
  }
}
