import { createRoot } from 'react-dom/client';
import { Stage } from './stage';
import './styles/index.css';

const place = document.getElementById('stage');
if (place) createRoot(place).render(<Stage />);
