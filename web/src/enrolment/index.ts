export { NextAppointment } from './NextAppointment.tsx';
export { WaitingPositions } from './WaitingPositions.tsx';
