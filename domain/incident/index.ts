export { INCIDENT_BOUNDS } from './bounds';
export { type Heard, heard } from './heard';
export {
  ALARM_PASSES,
  HUSHED,
  incidentAbout,
  incidentWords,
  LINKS_BACK,
  MOST_INCIDENTS,
  TAKE_BACK,
} from './incidents';
export { type Sounding, soundings } from './soundings';
export { type Arrival, newWatch, type Subject, type Watch, watched } from './watch';
