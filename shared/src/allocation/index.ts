export { verifyDraw, type DrawFault, type PublishedDraw } from './verify-draw.ts';
