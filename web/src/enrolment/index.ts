export { MandatoryTrainings } from './MandatoryTrainings.tsx';
export { NextAppointment } from './NextAppointment.tsx';
export { Offers } from './Offers.tsx';
export { WaitingPositions } from './WaitingPositions.tsx';
