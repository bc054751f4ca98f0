/** Every rule of Mantine's, for the chunks of pages that use more of it than the candidate's first page does. */
import '@mantine/core/styles.layer.css'
