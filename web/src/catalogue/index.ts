export { SearchHero } from './SearchHero.tsx';
export { TopicAreas } from './TopicAreas.tsx';
