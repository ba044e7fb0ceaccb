export { AccountMenu } from './AccountMenu.tsx';
export { safeReturnTo, signInAddress } from './return-to.ts';
export { useViewer } from './use-viewer.ts';
