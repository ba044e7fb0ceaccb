export { MandatoryTrainings } from './MandatoryTrainings.tsx';
export { NextAppointment } from './NextAppointment.tsx';
export { Offers } from './Offers.tsx';
export { WaitingOutlook } from './WaitingOutlook.tsx';
export { WaitingPositions } from './WaitingPositions.tsx';
