import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import './style.css'

const place = document.getElementById('desk')
if (place === null) throw new Error('the page has no place for the desk')
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce
createRoot(place).render(<App nonce={nonce} />)
