-- a PNG of one bit a pixel, in Base64; none: the slip begins with the desk's name
ALTER TABLE slip_template ADD COLUMN logo TEXT;
