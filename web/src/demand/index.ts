export { DemandInterest } from './DemandInterest.tsx';
export { MyDemands } from './MyDemands.tsx';
